package org.banteng.machine.metal.instance;

import org.teavm.interop.Address;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/** The environment that the program was started with; on bare metal there is nothing in it. */
public final class Environment {
    private static Map<String, String> variables;

    private Environment() {}

    /** All variables, with their values; cannot be changed. */
    public static Map<String, String> variables() {
        if (variables == null) {
            variables = Collections.unmodifiableMap(read());
        }
        return variables;
    }

    private static Map<String, String> read() {
        Map<String, String> found = new HashMap<>();
        Address text = MachineCalls.environment(0);
        for (int i = 1; text.toLong() != 0; i++) {
            put(Settings.text(text), found);
            text = MachineCalls.environment(i);
        }
        return found;
    }

    /** A name may begin with a {@code =}. */
    private static void put(String entry, Map<String, String> to) {
        int end = entry.indexOf('=', 1);
        if (end > 0) {
            to.putIfAbsent(entry.substring(0, end), entry.substring(end + 1));
        }
    }
}
