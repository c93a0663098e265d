package org.banteng.machine.metal.library.java.time.zone;

import org.banteng.machine.metal.library.OfClass;

import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesException;
import java.util.Set;

/** Of {@link java.time.zone.ZoneRulesProvider}. */
final class ZoneRulesProviderMembers {
    private static final Set<String> UTC =
            Set.of(
                    "Etc/GMT",
                    "Etc/UCT",
                    "Etc/UTC",
                    "Etc/Universal",
                    "Etc/Zulu",
                    "GMT",
                    "UCT",
                    "UTC",
                    "Universal",
                    "Zulu");

    private ZoneRulesProviderMembers() {}

    /** Nothing: the database of time zones is a file of the JDK's. */
    @OfClass
    static void initialise() {}

    public static Set<String> getAvailableZoneIds() {
        return UTC;
    }

    public static ZoneRules getRules(String zone, @SuppressWarnings("unused") boolean forCaching) {
        if (!UTC.contains(zone)) {
            throw new ZoneRulesException(
                    "Unknown time-zone ID: "
                            + zone
                            + " (a compiled program knows UTC, and offsets such as +02:00)");
        }
        return ZoneOffset.UTC.getRules();
    }
}
