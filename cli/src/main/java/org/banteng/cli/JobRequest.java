package org.banteng.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a compiled program is to be run with.
 *
 * @param ranks how many
 * @param settings what {@code -D} sets, by name
 * @param share the folder that it gets where it does not see those of this system anyway; {@code
 *     null}: none
 * @param arguments its own
 */
record JobRequest(int ranks, Map<String, String> settings, Path share, List<String> arguments) {
    JobRequest {
        settings = Map.copyOf(settings);
        arguments = List.copyOf(arguments);
    }
}
