/// A timetabling problem whose events have fixed attendees: each event needs one slot of a repeating or finite stretch of days and one
/// room, nobody can be in two places at once, and some events must come before others.
///
/// It is the second half of planning a roll-out (who learns together is settled, when and where is not), and exactly the post-enrolment
/// course timetabling problem of Lewis, Paechter and McCollum (2007), "Post Enrolment based Course Timetabling: A Description of the
/// Problem Model used for Track Two of the Second International Timetabling Competition".
package struct EventInstance: Sendable {
    /// An event: one slot, one room.
    package struct Event: Sendable {
        /// The people who must be there, as numbers below ``EventInstance/people``, each once.
        package var attendees: [Int]
        /// The slots it may take, bit by bit: bit `slot` of the mask.
        package var slots: UInt64
        /// The rooms that have the seats and features it needs: bit `room` of the mask.
        package var rooms: UInt64

        package init(attendees: [Int], slots: UInt64, rooms: UInt64) {
            self.attendees = attendees
            self.slots = slots
            self.rooms = rooms
        }
    }

    /// That one event comes in an earlier slot than another.
    package struct Precedence: Hashable, Sendable {
        package var earlier: Int
        package var later: Int

        package init(earlier: Int, later: Int) {
            self.earlier = earlier
            self.later = later
        }
    }

    /// The most slots, and the most rooms, that an instance can have: what one machine word can mark.
    package static let mostSlots = 64
    package static let mostRooms = 64
    /// The most slots of one day, so that a day's attendance fits a table of costs.
    package static let mostSlotsOfDay = 12

    package var days: Int
    package var slotsOfDay: Int
    package var rooms: Int
    package var people: Int
    package var events: [Event]
    package var precedences: [Precedence]

    package var slots: Int { days * slotsOfDay }

    /// An instance of `days` × `slotsOfDay` slots, at most ``mostSlots`` in all and ``mostSlotsOfDay`` in a day, and at most ``mostRooms`` rooms.
    package init(days: Int, slotsOfDay: Int, rooms: Int, people: Int, events: [Event], precedences: [Precedence]) {
        precondition(days * slotsOfDay <= Self.mostSlots && slotsOfDay <= Self.mostSlotsOfDay, "too many slots for one word")
        precondition(rooms <= Self.mostRooms, "too many rooms for one word")
        self.days = days
        self.slotsOfDay = slotsOfDay
        self.rooms = rooms
        self.people = people
        self.events = events
        self.precedences = precedences
    }
}

/// Where an event was put.
package struct EventPlace: Hashable, Sendable {
    package var slot: Int
    package var room: Int

    package init(slot: Int, room: Int) {
        self.slot = slot
        self.room = room
    }
}

/// A place for each event of an instance, or none.
package struct EventTimetable: Sendable {
    /// The place of each event, in the instance's order; nil for an event that is left out.
    package var places: [EventPlace?]

    package init(places: [EventPlace?]) {
        self.places = places
    }
}
