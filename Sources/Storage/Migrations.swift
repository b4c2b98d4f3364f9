import GRDB

/// What is stored. A migration that has been released is never edited: a change is another one after it.
///
/// Moments are minutes since 1970, ids the document's text, structured values JSON. What must not change has triggers that forbid it, so that
/// another program with the file open cannot rewrite what happened either.
enum Migrations {
    /// `PRAGMA application_id` of our files, "Onbd" in ASCII: whoever opens another program's database by mistake is told so.
    static let applicationID = 0x4F6E_6264

    static var all: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 publications, actuals, feeds, log") { db in
            try db.execute(sql: first)
        }
        migrator.registerMigration("2 seals") { db in
            try db.execute(sql: seals)
            // What an older version has written is sealed as it is found.
            for kind in Sealed.allCases { try kind.sealAll(db) }
        }
        return migrator
    }

    private static let first = """
        CREATE TABLE publications (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            rollout TEXT NOT NULL,
            moment INTEGER NOT NULL,
            strategy TEXT NOT NULL,
            seed INTEGER NOT NULL,              -- the bits of an unsigned number
            document_path TEXT NOT NULL,        -- the document's name among publication_files
            plan BLOB NOT NULL,                 -- onboard.plan/1, as it was printed
            sessions TEXT NOT NULL CHECK (json_valid(sessions)),
            calendars BLOB NOT NULL,            -- identities and sequence numbers: onboard.calendars/1
            actuals_through INTEGER NOT NULL,   -- the last entry that the plan knew, 0 for none
            FOREIGN KEY (id, document_path) REFERENCES publication_files (publication, path) DEFERRABLE INITIALLY DEFERRED
        ) STRICT;
        CREATE INDEX publications_of_rollout ON publications (rollout, id);

        CREATE TABLE publication_files (
            publication INTEGER NOT NULL REFERENCES publications (id) DEFERRABLE INITIALLY DEFERRED,
            path TEXT NOT NULL,
            content BLOB NOT NULL,
            PRIMARY KEY (publication, path)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE replans (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            publication INTEGER NOT NULL REFERENCES publications (id),
            moment INTEGER NOT NULL,
            strategy TEXT NOT NULL,
            seed INTEGER NOT NULL,
            document_path TEXT NOT NULL,
            plan BLOB NOT NULL,
            sessions TEXT NOT NULL CHECK (json_valid(sessions)),
            actuals_through INTEGER NOT NULL,
            FOREIGN KEY (id, document_path) REFERENCES replan_files (replan, path) DEFERRABLE INITIALLY DEFERRED
        ) STRICT;
        CREATE INDEX replans_of_publication ON replans (publication, id);

        CREATE TABLE replan_files (
            replan INTEGER NOT NULL REFERENCES replans (id) DEFERRABLE INITIALLY DEFERRED,
            path TEXT NOT NULL,
            content BLOB NOT NULL,
            PRIMARY KEY (replan, path)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE actuals (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            rollout TEXT NOT NULL,
            moment INTEGER NOT NULL,
            kind TEXT NOT NULL,
            payload TEXT NOT NULL CHECK (json_valid(payload)),
            undoes INTEGER REFERENCES actuals (id) CHECK (undoes < id),
            CHECK ((kind = 'undo') = (undoes IS NOT NULL))
        ) STRICT;
        CREATE INDEX actuals_of_rollout ON actuals (rollout, id);
        CREATE INDEX actuals_by_undone ON actuals (undoes);

        CREATE TABLE feeds (
            hash BLOB NOT NULL PRIMARY KEY CHECK (length(hash) = 32),   -- SHA-256 of the token, which is nowhere stored
            rollout TEXT NOT NULL,
            calendar TEXT NOT NULL,
            created INTEGER NOT NULL,
            revoked INTEGER
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX feeds_of_rollout ON feeds (rollout, calendar);

        CREATE TABLE log (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            rollout TEXT NOT NULL,
            moment INTEGER NOT NULL,
            who TEXT NOT NULL,
            deed TEXT NOT NULL,
            subject INTEGER
        ) STRICT;
        CREATE INDEX log_of_rollout ON log (rollout, id);
        """
        + ["publications", "publication_files", "replans", "replan_files", "actuals", "log"].map(appendOnly).joined()
            + """

            CREATE TRIGGER feeds_no_delete BEFORE DELETE ON feeds
            BEGIN SELECT RAISE(ABORT, 'feeds are revoked, not deleted'); END;
            CREATE TRIGGER feeds_revoke_only BEFORE UPDATE ON feeds
            WHEN OLD.revoked IS NOT NULL OR NEW.revoked IS NULL OR NEW.hash <> OLD.hash OR NEW.rollout <> OLD.rollout
                OR NEW.calendar <> OLD.calendar OR NEW.created <> OLD.created
            BEGIN SELECT RAISE(ABORT, 'a feed changes only by being revoked, once'); END;
            """

    private static let seals =
        """
        CREATE TABLE seals (
            kind TEXT NOT NULL CHECK (kind IN ('publications', 'replans', 'actuals')),
            id INTEGER NOT NULL,
            sha256 BLOB NOT NULL CHECK (length(sha256) = 32),   -- of the row and its files, see Seal.swift
            PRIMARY KEY (kind, id)
        ) STRICT, WITHOUT ROWID;
        """ + appendOnly("seals")

    private static func appendOnly(_ table: String) -> String {
        ["UPDATE", "DELETE"].map { change in
            """

            CREATE TRIGGER \(table)_no_\(change.lowercased()) BEFORE \(change) ON \(table)
            BEGIN SELECT RAISE(ABORT, '\(table) is append-only'); END;
            """
        }.joined()
    }
}
