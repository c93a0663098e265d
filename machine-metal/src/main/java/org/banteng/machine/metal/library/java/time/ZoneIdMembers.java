package org.banteng.machine.metal.library.java.time;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.TimeZone;

/** Of {@link ZoneId}. */
final class ZoneIdMembers {
    private static final int MILLIS = 1000;

    private ZoneIdMembers() {}

    /** By its offset as it is now: which zone that belongs to is not known here. */
    public static ZoneId systemDefault() {
        int seconds = TimeZone.getDefault().getOffset(System.currentTimeMillis()) / MILLIS;
        return seconds == 0 ? ZoneId.of("UTC") : ZoneOffset.ofTotalSeconds(seconds);
    }
}
