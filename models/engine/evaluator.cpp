// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/evaluator.h"

#include "models/engine/epochdigest.h"
#include "models/engine/evaluationissues.h"
#include "models/engine/outlook.h"
#include "models/engine/promiseissues.h"
#include "models/engine/resources.h"
#include "models/engine/sitepower.h"
#include "models/engine/touchedsites.h"

#include <algorithm>
#include <thread>
#include <unordered_map>

namespace headroom {

using namespace engine;

namespace {

/// Everything that is told of one epoch of one site.
struct EpochAnswer
{
    std::shared_ptr<const Epoch> epoch;
    ResourceSet resources;
    PromiseFindings findings;
};

using Answer = std::shared_ptr<const EpochAnswer>;

EpochAnswer
answerOf(const SiteSnapshot &site, const SiteContracts &contracts, const Service &service)
{
    SitePower power = evaluatePower(site, contracts, service);
    EpochAnswer answer;
    addResources(answer.resources, site, service, power);
    answer.findings = findingsOf(site, contracts, power.promises);
    answer.epoch = std::make_shared<const Epoch>(std::move(power.epoch));
    return answer;
}

/// Answers by the digest of what they depend on; those that nobody asked for lately go.
class AnswerStore
{
public:
    void startRound() { ++m_round; }

    [[nodiscard]] Answer find(const Digest &digest)
    {
        const auto found = m_answers.find(digest);
        if (found == m_answers.end())
            return nullptr;
        found->second.round = m_round;
        return found->second.answer;
    }

    void keep(const Digest &digest, Answer answer)
    {
        m_answers[digest] = {std::move(answer), m_round};
    }

    void forgetOld()
    {
        if (m_answers.size() > kPlenty)
            std::erase_if(m_answers, [this](const auto &entry) {
                return entry.second.round + kRounds < m_round;
            });
    }

private:
    static constexpr std::size_t kPlenty = 256;
    static constexpr int kRounds = 4;

    struct Entry
    {
        Answer answer;
        int round = 0;
    };

    std::unordered_map<Digest, Entry, DigestHash> m_answers;
    int m_round = 0;
};

/// A site as it was evaluated last.
struct KeptSite
{
    SiteDigests digests;
    Digest contracts;
    std::shared_ptr<const SiteEvaluation> evaluation; // null: stale
    std::vector<Issue> ofPromises;
    std::vector<Issue> ofFigures;
};

/// An epoch that nobody has answered yet.
struct Task
{
    const SiteSnapshot *site = nullptr;
    const SiteContracts *contracts = nullptr;
    const Service *service = nullptr;
    Digest digest;
    Answer answer;
};

bool isCancelled(const Progress *progress)
{
    return progress != nullptr && progress->cancelled.load();
}

/// Tasks are taken in turn by as many threads as there are; each writes only its own answer.
void workOut(std::vector<Task> &tasks, int threads, Progress *progress)
{
    std::atomic<std::size_t> next{0};
    std::atomic<std::size_t> done{0};
    const auto work = [&] {
        for (std::size_t i = next++; i < tasks.size() && !isCancelled(progress); i = next++) {
            Task &task = tasks[i];
            task.answer = std::make_shared<const EpochAnswer>(
                answerOf(*task.site, *task.contracts, *task.service));
            if (progress != nullptr)
                progress->share = static_cast<double>(++done) / static_cast<double>(tasks.size());
        }
    };
    std::vector<std::thread> helpers;
    for (int i = 1; i < threads && static_cast<std::size_t>(i) < tasks.size(); ++i)
        helpers.emplace_back(work);
    work();
    for (std::thread &helper : helpers)
        helper.join();
}

void append(ResourceSet &all, const ResourceSet &one)
{
    const auto join = [&](std::vector<ResourceFigures> ResourceSet::*list) {
        (all.*list).insert((all.*list).end(), (one.*list).begin(), (one.*list).end());
    };
    join(&ResourceSet::power);
    join(&ResourceSet::coolingAir);
    join(&ResourceSet::coolingLiquid);
    join(&ResourceSet::space);
    join(&ResourceSet::accelerators);
}

} // namespace

class Evaluator::Memory
{
public:
    explicit Memory(int threads)
        : m_threads(threads > 0 ? threads : static_cast<int>(std::thread::hardware_concurrency()))
    {}

    std::shared_ptr<const Evaluation> evaluate(const Project &project, Progress *progress)
    {
        takeIn(project);
        m_work = {};
        m_answers.startRound();
        const Month first = project.settings().horizonStart;
        std::vector<std::size_t> stale;
        std::vector<TimeAxis> axes(m_sites.size());
        for (std::size_t s = 0; s < m_sites.size(); ++s) {
            if (m_kept[s].evaluation)
                continue;
            stale.push_back(s);
            axes[s] =
                timeAxisOf(m_sites[s], m_contracts[s], first, project.settings().horizonMonths);
        }
        if (!answerEpochs(stale, axes, progress))
            return nullptr;
        for (const std::size_t s : stale)
            settle(project, s, axes[s], first);
        m_answers.forgetOld();
        return gather(project);
    }

    Work work() const { return m_work; }

private:
    /// Snapshots of what changed since the last plan; what it touches becomes stale.
    void takeIn(const Project &project)
    {
        const Touched touched =
            m_known ? touchedBy(diff(m_project, project), m_project, project)
                    : Touched{.everything = true, .contracts = true, .forecasts = true};
        if (touched.everything) {
            m_sites = snapshotsOf(project);
            m_kept.clear();
            m_kept.resize(m_sites.size());
            for (std::size_t s = 0; s < m_sites.size(); ++s)
                m_kept[s].digests = SiteDigests(m_sites[s]);
        } else {
            for (SiteSnapshot &site : snapshotsOf(project, touched.sites)) {
                const auto found = std::find_if(
                    m_sites.begin(), m_sites.end(), [&site](const SiteSnapshot &known) {
                        return known.id == site.id;
                    });
                const auto index = static_cast<std::size_t>(found - m_sites.begin());
                m_sites[index] = std::move(site);
                m_kept[index] = KeptSite{.digests = SiteDigests(m_sites[index])};
            }
        }
        m_contracts = contractsOf(project, m_sites);
        for (std::size_t s = 0; s < m_sites.size(); ++s) {
            const Digest contracts = digestOf(m_sites[s], m_contracts[s]);
            if (!(contracts == m_kept[s].contracts) || touched.contracts || touched.forecasts)
                m_kept[s].evaluation = nullptr;
            m_kept[s].contracts = contracts;
        }
        m_project = project;
        m_known = true;
    }

    bool answerEpochs(const std::vector<std::size_t> &stale,
                      const std::vector<TimeAxis> &axes,
                      Progress *progress)
    {
        std::vector<Task> tasks;
        m_found.assign(m_sites.size(), {});
        for (const std::size_t s : stale) {
            for (const Service &service : axes[s].epochs) {
                Task task{&m_sites[s], &m_contracts[s], &service};
                task.digest = m_kept[s].digests.of(m_sites[s], m_contracts[s], service);
                Answer answer = m_answers.find(task.digest);
                m_found[s].push_back(answer);
                if (!answer)
                    tasks.push_back(std::move(task));
                else
                    ++m_work.kept;
            }
        }
        workOut(tasks, m_threads, progress);
        auto task = tasks.begin();
        for (const std::size_t s : stale) {
            for (Answer &answer : m_found[s]) {
                if (answer)
                    continue;
                answer = task->answer;
                if (answer) {
                    m_answers.keep(task->digest, answer);
                    ++m_work.workedOut;
                }
                ++task;
            }
        }
        return !isCancelled(progress);
    }

    /// Puts the epochs of a site together.
    void settle(const Project &project, std::size_t s, const TimeAxis &axis, Month first)
    {
        SiteEvaluation evaluation;
        evaluation.site = m_sites[s].id;
        evaluation.epochOfMonth = axis.epochOf;
        for (const Node &node : m_sites[s].nodes)
            evaluation.nodes.push_back(node.id);
        ResourceSet resources;
        PromiseWatch watch;
        for (const Answer &answer : m_found[s]) {
            append(resources, answer->resources);
            watch.look(answer->epoch->first, answer->findings);
            evaluation.epochs.push_back(answer->epoch);
        }
        evaluation.resources = seriesOf(std::move(resources), m_sites[s]);
        addOutlook(evaluation, project, m_sites[s], axis, first);
        m_kept[s].ofPromises = watch.issues(project, m_sites[s].id);
        m_kept[s].ofFigures = issuesOfFigures(project, evaluation);
        m_kept[s].evaluation = std::make_shared<const SiteEvaluation>(std::move(evaluation));
    }

    std::shared_ptr<const Evaluation> gather(const Project &project) const
    {
        auto evaluation = std::make_shared<Evaluation>();
        evaluation->firstMonth = project.settings().horizonStart;
        evaluation->months = project.settings().horizonMonths;
        for (const KeptSite &site : m_kept) {
            evaluation->sites.push_back(site.evaluation);
            evaluation->issues.insert(
                evaluation->issues.end(), site.ofPromises.begin(), site.ofPromises.end());
        }
        for (const KeptSite &site : m_kept)
            evaluation->issues.insert(
                evaluation->issues.end(), site.ofFigures.begin(), site.ofFigures.end());
        return evaluation;
    }

    int m_threads;
    bool m_known = false;
    Project m_project;                 // as last taken in
    std::vector<SiteSnapshot> m_sites; // in order of name
    std::vector<SiteContracts> m_contracts;
    std::vector<KeptSite> m_kept; // index as m_sites
    std::vector<std::vector<Answer>> m_found;
    AnswerStore m_answers;
    Work m_work;
};

Evaluator::Evaluator(int threads)
    : m_memory(std::make_unique<Memory>(threads))
{}

Evaluator::~Evaluator() = default;

std::shared_ptr<const Evaluation> Evaluator::evaluate(const Project &project, Progress *progress)
{
    return m_memory->evaluate(project, progress);
}

Evaluator::Work Evaluator::lastWork() const
{
    return m_memory->work();
}

std::shared_ptr<const Evaluation> evaluate(const Project &project, Progress *progress)
{
    return Evaluator().evaluate(project, progress);
}

} // namespace headroom
