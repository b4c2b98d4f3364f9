public import Calendars
public import Documents
import Scheduling

extension Planner {
    /// Plans again after something has happened, so that as little as possible changes for anybody.
    ///
    /// `rollout` is the document as it is now, `earlier` the sessions that people have been told of, with their ids. In the plan
    ///
    /// - what has taken place or started by `now` stands exactly as it was, id, time, trainer and room, whatever the document says now
    ///   (``Plan/standing``); its attendees are those who were there and still are on the staff, and nobody at all makes no session;
    /// - what starts within the notice period stands too, unless a rule is against it: then it is given up, or whom the rule is
    ///   against is taken out of it. Nothing is moved in it and nothing put into it;
    /// - everything else stays as it was unless a rule, an enrolment without a session or one that is late makes it move: what is minimised
    ///   is, in this order, unplaced, late, people told of a change, sessions moved, minutes moved, and then the rest of the
    ///   objective;
    /// - whoever missed a session, or has come anew, gets the next ones: a seat in a session that stands before one of their own.
    ///
    /// A session that stands, or moves with some of its learners, keeps its id; a new one gets an id that neither `earlier` nor
    /// `reserved` has: name there what was cancelled before, or its calendar identity would come to life again. Refreshers are chosen anew,
    /// those that people have been told of first.
    ///
    /// What quizzes among `entries` say of the sessions that stand goes into the plan's readiness, and into the choice of refreshers.
    ///
    /// The same arguments give the same plan, as with ``plan(_:strategy:options:progress:)``; `options.now` is not looked at. The values of
    /// `people-told`, `sessions-moved` and `minutes-moved` are among the plan's objective, each beside its proven bound.
    public static func replan(
        _ rollout: Rollout, strategy: Strategy, earlier: [PlannedSession], happened: Happened = Happened(), now: Moment,
        reserved: Set<SessionID> = [], entries: [Entry] = [], options: PlanningOptions = PlanningOptions(),
        progress: (@Sendable (Double) -> Void)? = nil
    ) -> Plan {
        var options = options
        options.now = now
        let replan = Replan(rollout, strategy, earlier, happened, now: now)
        let solution = options.solve(replan.builder.instance, as: .training(of: rollout), progress: progress)
        var identities = SessionIdentities(earlier: replan.free, taken: Set(earlier.map(\.id)).union(reserved))
        let sessions = replan.sessions(of: solution, &identities)
        let plan = replan.plan(solution, sessions: sessions, strategy: strategy, seed: options.seed).calibrated(by: entries)
        guard let target = rollout.readinessTarget?.fraction else { return plan }
        let promised = replan.free.filter(\.isRefresher)
        let choice = RefresherChoice(
            plan, target: target, builder: replan.builder, from: replan.builder.notBefore(options.now))
        guard
            let pass = RefresherPass(
                choice, builder: replan.builder, solution: solution, promised: promised, options: options)
        else { return plan }
        let refreshers = identities.named(pass.sessions)
        return replan.plan(pass.taught, sessions: sessions + refreshers, strategy: strategy, seed: options.seed)
            .with(quizzes: plan.quizzes)
    }
}
