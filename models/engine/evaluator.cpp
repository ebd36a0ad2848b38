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

/// An epoch that nobody has answered yet.
struct Task
{
    const SiteSnapshot *site = nullptr;
    const SiteContracts *contracts = nullptr;
    const Service *service = nullptr;
    Digest digest;
    std::shared_ptr<const TrunkDeliveries> trunk;
    Answer answer;
};

EpochAnswer answerOf(const Task &task)
{
    SitePower power = evaluatePower(*task.site, *task.contracts, *task.service, *task.trunk);
    EpochAnswer answer;
    addResources(answer.resources, *task.site, *task.contracts, *task.service, power);
    answer.findings = findingsOf(*task.site, *task.contracts, power.promises);
    answer.epoch = std::make_shared<const Epoch>(std::move(power.epoch));
    return answer;
}

/// Results by the digest of what they depend on; those that nobody asked for lately go.
template <class T>
class Store
{
public:
    using Entry = std::shared_ptr<const T>;

    void startRound() { ++m_round; }

    [[nodiscard]] Entry find(const Digest &digest)
    {
        const auto found = m_kept.find(digest);
        if (found == m_kept.end())
            return nullptr;
        found->second.second = m_round;
        return found->second.first;
    }

    void keep(const Digest &digest, Entry entry) { m_kept[digest] = {std::move(entry), m_round}; }

    void forgetOld()
    {
        if (m_kept.size() > kPlenty)
            std::erase_if(m_kept, [this](const auto &entry) {
                return entry.second.second + kRounds < m_round;
            });
    }

private:
    static constexpr std::size_t kPlenty = 256;
    static constexpr int kRounds = 4;

    std::unordered_map<Digest, std::pair<Entry, int>, DigestHash> m_kept;
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

bool isCancelled(const Progress *progress)
{
    return progress != nullptr && progress->cancelled.load();
}

/// Does the work for 0 … count − 1, which as many threads as there are take in turn. Each piece
/// writes only what is its own.
template <class Work>
void share(std::size_t count, int threads, const Progress *progress, const Work &work)
{
    std::atomic<std::size_t> next{0};
    const auto takeTurns = [&] {
        for (std::size_t i = next++; i < count && !isCancelled(progress); i = next++)
            work(i);
    };
    std::vector<std::thread> helpers;
    for (int i = 1; i < threads && static_cast<std::size_t>(i) < count; ++i)
        helpers.emplace_back(takeTurns);
    takeTurns();
    for (std::thread &helper : helpers)
        helper.join();
}

/// Epochs with more in service take longer; whoever starts one last keeps the others waiting.
std::vector<std::size_t> longestFirst(const std::vector<Task> &tasks)
{
    std::vector<std::pair<std::ptrdiff_t, std::size_t>> bySize;
    bySize.reserve(tasks.size());
    for (std::size_t i = 0; i < tasks.size(); ++i) {
        const std::vector<char> &on = tasks[i].service->consumerOn;
        bySize.emplace_back(-std::count_if(on.begin(), on.end(), [](char c) { return c != 0; }), i);
    }
    std::sort(bySize.begin(), bySize.end());
    std::vector<std::size_t> order;
    order.reserve(bySize.size());
    for (const auto &[size, index] : bySize)
        order.push_back(index);
    return order;
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
        m_trunks.startRound();
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
        m_trunks.forgetOld();
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
        deliver(tasks, progress);
        std::atomic<std::size_t> done{0};
        const std::vector<std::size_t> order = longestFirst(tasks);
        share(tasks.size(), m_threads, progress, [&](std::size_t i) {
            Task &task = tasks[order[i]];
            task.answer = std::make_shared<const EpochAnswer>(answerOf(task));
            if (progress != nullptr)
                progress->share = static_cast<double>(++done) / static_cast<double>(tasks.size());
        });
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

    /// What the trunks deliver, each distinct one worked out once.
    void deliver(std::vector<Task> &tasks, const Progress *progress)
    {
        std::vector<Task *> first;
        std::vector<Digest> digests;
        std::unordered_map<Digest, std::size_t, DigestHash> open;
        for (Task &task : tasks) {
            digests.push_back(digestOfTrunk(*task.site, *task.service));
            task.trunk = m_trunks.find(digests.back());
            if (!task.trunk && open.try_emplace(digests.back(), first.size()).second)
                first.push_back(&task);
        }
        share(first.size(), m_threads, progress, [&first](std::size_t i) {
            first[i]->trunk = std::make_shared<const TrunkDeliveries>(
                deliveriesOf(*first[i]->site, *first[i]->service));
        });
        for (std::size_t i = 0; i < tasks.size(); ++i) {
            if (!tasks[i].trunk)
                tasks[i].trunk = first[open.at(digests[i])]->trunk;
            if (tasks[i].trunk)
                m_trunks.keep(digests[i], tasks[i].trunk);
        }
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
            evaluation.epochs.append(answer->epoch);
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
            evaluation->sites.append(site.evaluation);
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
    Store<EpochAnswer> m_answers;
    Store<TrunkDeliveries> m_trunks;
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
