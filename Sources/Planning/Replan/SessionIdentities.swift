import Calendars
import Documents

/// Which earlier session a new one is, so that it keeps its id, and which ids are free for those that are new.
struct SessionIdentities {
    private let earlier: [PlannedSession]
    private var isGiven: Set<SessionID> = []
    private var taken: Set<SessionID>

    /// `earlier` are the sessions that may come again, `taken` all ids that no new session may get.
    init(earlier: [PlannedSession], taken: Set<SessionID>) {
        self.earlier = earlier.sorted { ($0.interval.start, $0.id) < ($1.interval.start, $1.id) }
        self.taken = taken
    }

    /// Sessions with the ids that they have for life: first those that stand as they were, then those that have most learners in common
    /// with an earlier one, the nearest in time first.
    mutating func named(_ sessions: [PlannedSession]) -> [PlannedSession] {
        var ids = [SessionID?](repeating: nil, count: sessions.count)
        for (index, session) in sessions.enumerated() {
            let same = earlier.first { !isGiven.contains($0.id) && $0.isSame(as: session) }
            if let same {
                ids[index] = same.id
                isGiven.insert(same.id)
            }
        }
        for pair in pairs(sessions, unnamed: sessions.indices.filter { ids[$0] == nil }) {
            guard ids[pair.session] == nil, !isGiven.contains(earlier[pair.earlier].id) else { continue }
            ids[pair.session] = earlier[pair.earlier].id
            isGiven.insert(earlier[pair.earlier].id)
        }
        return sessions.enumerated().map { index, session in session.with(id: ids[index] ?? fresh(like: session)) }
    }

    private struct Pair {
        let session: Int
        let earlier: Int
        let common: Int
        let distance: Int
    }

    private func pairs(_ sessions: [PlannedSession], unnamed: [Int]) -> [Pair] {
        var byPart: [Key: [Int]] = [:]
        for (index, session) in earlier.enumerated() where !isGiven.contains(session.id) {
            byPart[Key(session), default: []].append(index)
        }
        let pairs = unnamed.flatMap { index -> [Pair] in
            let learners = Set(sessions[index].attendees)
            return (byPart[Key(sessions[index])] ?? []).compactMap { other in
                let common = earlier[other].attendees.count { learners.contains($0) }
                guard common > 0 else { return nil }
                let distance = abs(sessions[index].interval.start.minutes(to: earlier[other].interval.start))
                return Pair(session: index, earlier: other, common: common, distance: distance)
            }
        }
        return pairs.sorted {
            (-$0.common, $0.distance, $0.earlier, $0.session) < (-$1.common, $1.distance, $1.earlier, $1.session)
        }
    }

    private struct Key: Hashable {
        let module: ModuleID
        let part: Int
        let isRefresher: Bool

        init(_ session: PlannedSession) {
            module = session.module
            part = session.part
            isRefresher = session.isRefresher
        }
    }

    /// The next number that no session of the part has had.
    private mutating func fresh(like session: PlannedSession) -> SessionID {
        var number = 1
        while true {
            let id = SessionID.session(of: session.module, part: session.isRefresher ? nil : session.part, number: number)
            if taken.insert(id).inserted { return id }
            number += 1
        }
    }
}

extension PlannedSession {
    /// Whether another session is of the same part, at the same time, with the same trainer, in the same room; where nobody teaches, also
    /// for the same learners.
    func isSame(as other: PlannedSession) -> Bool {
        module == other.module && part == other.part && isRefresher == other.isRefresher
            && interval.start == other.interval.start && trainer == other.trainer && room == other.room
            && (trainer != nil || attendees == other.attendees)
    }

    /// The same session under another id.
    func with(id: SessionID) -> PlannedSession {
        PlannedSession(
            id: id, module: module, part: part, stage: stage, interval: interval, trainer: trainer, room: room,
            attendees: attendees, isRefresher: isRefresher)
    }
}
