-- SPDX-FileCopyrightText: 2026 The Headroom authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What a small project file of format 1 holds; its tables are those of 0001_foundation.sql. Kept for
-- ever, so that every later program still reads it.

INSERT INTO "citation" VALUES(349992519646132178,'site',651559592695808281,'pue','assumption','Planning value for liquid-cooled sites','2026','');
INSERT INTO "connection" VALUES(701,301,302,NULL,1);
INSERT INTO "connection" VALUES(702,302,NULL,601,2);
INSERT INTO "content_digest" VALUES('accelerator_type',0,'0000000000000000');
INSERT INTO "content_digest" VALUES('allocation',0,'0000000000000000');
INSERT INTO "content_digest" VALUES('building',0,'0000000000000000');
INSERT INTO "content_digest" VALUES('citation',1,'89da1620a7e17878');
INSERT INTO "content_digest" VALUES('connection',2,'a075eafabb4a08ed');
INSERT INTO "content_digest" VALUES('contract',0,'0000000000000000');
INSERT INTO "content_digest" VALUES('contract_site',0,'0000000000000000');
INSERT INTO "content_digest" VALUES('hall',1,'14ad4658076df2bd');
INSERT INTO "content_digest" VALUES('lever',2,'ced3fe7f2330f002');
INSERT INTO "content_digest" VALUES('obstacle',0,'0000000000000000');
INSERT INTO "content_digest" VALUES('outage',0,'0000000000000000');
INSERT INTO "content_digest" VALUES('permit',0,'0000000000000000');
INSERT INTO "content_digest" VALUES('permit_limit',0,'0000000000000000');
INSERT INTO "content_digest" VALUES('phase',2,'89184086f4a02406');
INSERT INTO "content_digest" VALUES('power_node',2,'bb3f7773a506ae01');
INSERT INTO "content_digest" VALUES('project',1,'fac6da43c4375e17');
INSERT INTO "content_digest" VALUES('rack',1,'016bba548dc73a87');
INSERT INTO "content_digest" VALUES('rack_row',0,'0000000000000000');
INSERT INTO "content_digest" VALUES('rack_type',1,'c31eacbb08cbb55c');
INSERT INTO "content_digest" VALUES('ramp_step',0,'0000000000000000');
INSERT INTO "content_digest" VALUES('revision',1,'dbf7543f23c4c9c4');
INSERT INTO "content_digest" VALUES('scenario',1,'c10c0b90c9cac53b');
INSERT INTO "content_digest" VALUES('site',1,'8dd20efb422cd878');
INSERT INTO "content_digest" VALUES('supply_step',0,'0000000000000000');
INSERT INTO "hall" VALUES(401,651559592695808281,NULL,'Hall 1',X'00000000000000000000000000000000000000000000344000000000000000000000000000003440000000000000244000000000000000000000000000002440',NULL,NULL,NULL,'open',NULL,NULL,'');
INSERT INTO "lever" VALUES(802,801,0,'move_phase',1,201,NULL,'2026-06',NULL,NULL,'Transformer late');
INSERT INTO "lever" VALUES(803,801,1,'cap_node',0,NULL,301,NULL,NULL,250.0,'');
INSERT INTO "phase" VALUES(201,'First power','2026-02','committed',80.0,'As announced');
INSERT INTO "phase" VALUES(202,'Second power',NULL,'proposed',NULL,'');
INSERT INTO "power_node" VALUES(301,651559592695808281,'Grid','utility_feed','power',1000.0,NULL,NULL,NULL,3,'ll','ac',1.0,NULL,1.0,0.0,NULL,NULL,0.0,'none','in_service',201,NULL,'',0.0,0.0,0.0,'');
INSERT INTO "power_node" VALUES(302,651559592695808281,'Busway A','busway','power',400.0,NULL,NULL,NULL,3,'ll','ac',1.0,NULL,1.0,0.0,NULL,NULL,0.0,'none','in_service',NULL,NULL,'',0.0,0.0,0.0,'');
INSERT INTO "project" VALUES(1,'New plan','439d30cb-f45e-44a2-8685-2197c83e4896','2026-01',60,'USD',2026,NULL,0.6,'');
INSERT INTO "rack" VALUES(601,401,NULL,501,201,'R1','in_service',NULL,NULL,'active_active',NULL,'open',2.0,3.0,0.0,'');
INSERT INTO "rack_type" VALUES(501,'Server rack','','',NULL,8,NULL,10.0,NULL,NULL,600.0,1200.0,NULL,NULL,NULL,NULL,'');
INSERT INTO "revision" VALUES(1,'0002e50b-4a1c-4e46-b809-bd73e5c8da07',NULL,'2026-11-23T12:00:12Z','Headroom 0.1.0');
INSERT INTO "scenario" VALUES(801,'Late',0,'');
INSERT INTO "site" VALUES(651559592695808281,'Site 1','ground',NULL,NULL,'UTC','',NULL,1.2,X'','');
INSERT INTO "working_state" VALUES(1,0,NULL,NULL,NULL);
