-- SPDX-FileCopyrightText: 2026 The Headroom authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What a small project file of format 3 holds; its tables are those of 0003_drawing.sql and before.
-- Kept for ever, so that every later program still reads it.

INSERT INTO "building" VALUES(403,651559592695808281,'House',X'',1200.0,NULL,0,'');
INSERT INTO "citation" VALUES(349992519646132178,'site',651559592695808281,'pue','assumption','Planning value for liquid-cooled sites','2026','');
INSERT INTO "connection" VALUES(701,301,302,NULL,NULL,1);
INSERT INTO "connection" VALUES(702,302,NULL,601,NULL,2);
INSERT INTO "connection" VALUES(703,303,NULL,NULL,401,1);
INSERT INTO "content_digest" VALUES('accelerator_type',0,'0000000000000000');
INSERT INTO "content_digest" VALUES('allocation',0,'0000000000000000');
INSERT INTO "content_digest" VALUES('building',1,'8f19108ea29ea83c');
INSERT INTO "content_digest" VALUES('citation',1,'89da1620a7e17878');
INSERT INTO "content_digest" VALUES('connection',3,'41b8b7ae5604b2d5');
INSERT INTO "content_digest" VALUES('contract',1,'730d9391d3eb71b1');
INSERT INTO "content_digest" VALUES('contract_site',0,'0000000000000000');
INSERT INTO "content_digest" VALUES('dimension',1,'8ea136a3a5d38231');
INSERT INTO "content_digest" VALUES('drawing_group',1,'c8c8ccc79b0115b7');
INSERT INTO "content_digest" VALUES('forecast',1,'17a04f6ff1501bf4');
INSERT INTO "content_digest" VALUES('forecast_step',1,'d03917c46b8b7996');
INSERT INTO "content_digest" VALUES('hall',1,'9dc10f348f83cd22');
INSERT INTO "content_digest" VALUES('lever',3,'5be79b7f9142e576');
INSERT INTO "content_digest" VALUES('note',1,'1bc281d9a9877a82');
INSERT INTO "content_digest" VALUES('obstacle',1,'d07aa0c5bbaa48d3');
INSERT INTO "content_digest" VALUES('outage',0,'0000000000000000');
INSERT INTO "content_digest" VALUES('permit',0,'0000000000000000');
INSERT INTO "content_digest" VALUES('permit_limit',0,'0000000000000000');
INSERT INTO "content_digest" VALUES('phase',2,'3afe7cb1e2440e63');
INSERT INTO "content_digest" VALUES('power_node',3,'af38a627d83d96d0');
INSERT INTO "content_digest" VALUES('project',1,'989ae09ea9372bf2');
INSERT INTO "content_digest" VALUES('rack',1,'4af314bbe9c7337f');
INSERT INTO "content_digest" VALUES('rack_row',0,'0000000000000000');
INSERT INTO "content_digest" VALUES('rack_type',1,'c31eacbb08cbb55c');
INSERT INTO "content_digest" VALUES('ramp_step',0,'0000000000000000');
INSERT INTO "content_digest" VALUES('revision',1,'dbf7543f23c4c9c4');
INSERT INTO "content_digest" VALUES('scenario',1,'c10c0b90c9cac53b');
INSERT INTO "content_digest" VALUES('site',1,'0176e221dd5781e8');
INSERT INTO "content_digest" VALUES('supply_step',0,'0000000000000000');
INSERT INTO "content_digest" VALUES('underlay',1,'fc941bf393833acb');
INSERT INTO "contract" VALUES(901,'Lease','A customer','accelerators',NULL,'2026-05-06','2029-05-05',90,NULL,NULL,NULL,'firm','n','signed',NULL,'');
INSERT INTO "dimension" VALUES(1103,651559592695808281,0.0,0.0,3.0,4.0,0.5,NULL,1);
INSERT INTO "drawing_group" VALUES(1101,651559592695808281,'Pair');
INSERT INTO "forecast" VALUES(1001,651559592695808281,'Growth','power','stepped','2026-01',500.0,100.0,NULL,NULL,NULL,48.0,'');
INSERT INTO "forecast_step" VALUES(1002,1001,'2026-06',700.0);
INSERT INTO "hall" VALUES(401,651559592695808281,NULL,'Hall 1',X'00000000000000000000000000000000000000000000344000000000000000000000000000003440000000000000244000000000000000000000000000002440',NULL,NULL,NULL,'open',NULL,NULL,NULL,0,'');
INSERT INTO "lever" VALUES(802,801,0,'move_phase',1,201,NULL,NULL,NULL,'2026-06',NULL,NULL,'Transformer late');
INSERT INTO "lever" VALUES(803,801,1,'cap_node',0,NULL,301,NULL,NULL,NULL,NULL,250.0,'');
INSERT INTO "lever" VALUES(804,801,2,'scale_contract',1,NULL,NULL,901,NULL,NULL,NULL,1.5,'');
INSERT INTO "note" VALUES(1102,651559592695808281,'Crane here',0.5,1.0,2.0,0.0,0,1101,0);
INSERT INTO "obstacle" VALUES(402,401,'Column','column',X'00000000000014400000000000001440000000000000184000000000000014400000000000001840000000000000184000000000000014400000000000001840',NULL,0);
INSERT INTO "phase" VALUES(201,'First power','2026-02','committed',80.0,3,'As announced');
INSERT INTO "phase" VALUES(202,'Second power',NULL,'proposed',NULL,1,'');
INSERT INTO "power_node" VALUES(301,651559592695808281,'Grid','utility_feed','power',1000.0,NULL,NULL,NULL,3,'ll','ac',1.0,NULL,1.0,0.0,NULL,NULL,0.0,'none','in_service',201,NULL,'',0.0,0.0,0.0,NULL,NULL,NULL,0,'');
INSERT INTO "power_node" VALUES(302,651559592695808281,'Busway A','busway','power',400.0,NULL,NULL,NULL,3,'ll','ac',1.0,NULL,1.0,0.0,NULL,NULL,0.0,'none','in_service',NULL,NULL,'',0.0,0.0,0.0,NULL,NULL,NULL,0,'');
INSERT INTO "power_node" VALUES(303,651559592695808281,'CDU 1','cdu','liquid',500.0,NULL,NULL,NULL,3,'ll','ac',1.0,NULL,1.0,0.0,NULL,NULL,0.0,'none','in_service',NULL,NULL,'',12.5,3.25,90.0,NULL,NULL,NULL,0,'');
INSERT INTO "project" VALUES(1,'New plan','439d30cb-f45e-44a2-8685-2197c83e4896','2026-01',60,'USD',2026,NULL,0.3,'error','error','error','error','warning','warning',1500.0,'');
INSERT INTO "rack" VALUES(601,401,NULL,501,201,'R1','in_service',NULL,NULL,'active_active',NULL,'open',2.0,3.0,0.0,NULL,1,'');
INSERT INTO "rack_type" VALUES(501,'Server rack','','',NULL,8,NULL,10.0,NULL,NULL,600.0,1200.0,NULL,NULL,NULL,NULL,'');
INSERT INTO "revision" VALUES(1,'0002e50b-4a1c-4e46-b809-bd73e5c8da07',NULL,'2026-11-23T12:00:12Z','Headroom 0.1.0');
INSERT INTO "scenario" VALUES(801,'Late',0,'');
INSERT INTO "site" VALUES(651559592695808281,'Site 1','ground',NULL,NULL,'UTC','',NULL,1.2,X'',0,'');
INSERT INTO "underlay" VALUES(1104,651559592695808281,'Survey','svg',X'3C7376672F3E',1,0.0,0.0,0.1,0.0,0.5,0,NULL,0);
INSERT INTO "working_state" VALUES(1,0,NULL,NULL,NULL);
