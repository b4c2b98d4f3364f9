public import Calendars
public import Documents

/// A document and a published timetable after what has happened: from here everything is planned again.
///
/// A pure function of its arguments. Entries that do not hold any more count for nothing; the others are applied question by question, each
/// in the order of recording:
///
/// 1. what is bought no more, as ``ScopeCut`` leaves it out;
/// 2. who is there: leave and illness are days off, who comes is there from the first day on, who has left is not on the staff, and who
///    is going to leave needs only what has been promised before that;
/// 3. when stages go live and are paid: the recorded payments of a stage stand for those that are due first, and what is not paid yet of
///    its price is left to the others; a slip moves dated ones that have not come by as many days;
/// 4. a change of contractor, which delays the set-up under way, or the next one as far as it would have begun too early; and in the same
///    way a payment that came after it was due: with the first one of a stage its set-up begins, any other one holds up what is not there
///    yet. Set-up under way stops until it has come, set-up and waves that were to begin meanwhile begin then, and what has begun goes on;
/// 5. set-up that is done, whatever was foreseen;
/// 6. what took place: an attendance that was recorded twice is as it was recorded last.
public struct Amendment: Sendable {
    /// The document as it is now.
    public let rollout: Rollout
    /// What has become of the published sessions.
    public let happened: Happened
    /// Entries that could not be applied, in the order of recording; never passed over in silence.
    public let unused: [Unused]
    /// What is wrong, or worth knowing, in newcomers' files.
    public let diagnostics: [Diagnostic]

    /// An entry that could not be applied.
    public struct Unused: Hashable, Sendable {
        /// Which.
        public let entry: EntryID
        /// Why.
        public let reason: Reason
    }

    /// Why an entry could not be applied.
    public enum Reason: Hashable, Sendable {
        /// The document has nobody, or nothing, of that id.
        case unknown
        /// No published session has that id.
        case unknownSession
        /// Nothing would be left to buy.
        case nothingLeft
        /// All payments of the stage have come already.
        case nothingDue
        /// A newcomer has the id of somebody who is there.
        case alreadyThere(EmployeeID)
        /// The newcomers' file cannot be read against the document; ``Amendment/diagnostics`` say why.
        case unreadable
    }

    /// Applies entries to the document of a publication and to its sessions. `calendar` reads the calendar files that newcomers' files name.
    public init(
        _ rollout: Rollout, strategy: Strategy, published: [PlannedSession], entries: [Entry], now: Moment,
        calendar: @escaping @Sendable (_ path: String, _ zone: Zone, _ place: Diagnostic.Place) -> Reading<BusyTimes>
    ) {
        let entries = entries.holding
        var draft = AmendedDraft(rollout, now: now)
        draft.cut(entries)
        draft.people(entries, published: published, calendar: calendar)
        draft.stages(entries, strategy: strategy)
        let sessions = AmendedSessions(published, draft, entries, before: rollout, now: now)
        self.rollout = draft.rollout
        happened = sessions.happened
        unused = (draft.unused + sessions.unused).sorted { $0.entry < $1.entry }
        diagnostics = draft.diagnostics
    }
}

/// A document on its way to what it is now.
struct AmendedDraft {
    private(set) var whole: Rollout
    let today: CivilDate
    var staff: [Employee]
    var trainers: [Trainer]
    var rooms: [Room]
    var stages: [Stage] = []
    var standstills: [Range<CivilDate>] = []
    var atOnce: AtOnce?
    var unused: [Amendment.Unused] = []
    var diagnostics: [Diagnostic] = []

    init(_ rollout: Rollout, now: Moment) {
        whole = rollout
        today = rollout.zone.local(now).date
        staff = rollout.staff
        trainers = rollout.trainers
        rooms = rollout.rooms
        stages = rollout.stages
        atOnce = rollout.atOnce
    }

    /// The document with all of it. What was pinned with somebody who has left is so without them; with nobody, or without its trainer, it
    /// is not agreed any more.
    var rollout: Rollout {
        let employees = Set(staff.map(\.id))
        let teaching = Set(trainers.map(\.id))
        let pinned = whole.pinned.compactMap { session -> PinnedSession? in
            let left = session.employees.filter(employees.contains)
            guard !left.isEmpty, session.trainer.map(teaching.contains) ?? true else { return nil }
            return PinnedSession(
                module: session.module, part: session.part, start: session.start, trainer: session.trainer, room: session.room,
                employees: left)
        }
        return whole.replacing(
            staff: staff, stages: stages, atOnce: atOnce, trainers: trainers, rooms: rooms, pinned: pinned,
            standstills: standstills)
    }

    /// The days of the horizon from one on.
    func daysFrom(_ date: CivilDate) -> [ClosedRange<CivilDate>] {
        let last = whole.horizon.upperBound
        return date <= last ? [max(date, whole.horizon.lowerBound)...last] : []
    }

    mutating func passOver(_ entry: Entry, because reason: Amendment.Reason) {
        unused.append(Amendment.Unused(entry: entry.id, reason: reason))
    }

    /// Leaves out what is bought no more.
    mutating func cut(_ entries: [Entry]) {
        for entry in entries {
            var features: [FeatureID] = []
            if case .featureDropped(let feature, _) = entry.actual {
                features = [feature]
            } else if case .stageCancelled(let id, _) = entry.actual {
                guard let stage = whole.stages.first(where: { $0.id == id }) else {
                    passOver(entry, because: .unknown)
                    continue
                }
                features = stage.features
            }
            guard !features.isEmpty else { continue }
            do {
                whole = try ScopeCut(whole, without: features).rollout
            } catch {
                switch error {
                case .unknown, .notBought: passOver(entry, because: .unknown)
                case .nothingLeft: passOver(entry, because: .nothingLeft)
                }
            }
        }
        stages = whole.stages
        atOnce = whole.atOnce
    }
}
