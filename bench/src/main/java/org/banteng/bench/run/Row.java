package org.banteng.bench.run;

import java.util.Map;

/**
 * One number, as other programs read it.
 *
 * @param benchmark its name
 * @param machine what ours ran on: {@code jvm}
 * @param ranks how many
 * @param api {@code array} or {@code buffer}
 * @param bytes the size of a message; 0 where there is none
 * @param metric as in {@code latency}
 * @param unit as in {@code us}
 * @param value ours
 * @param peers the values of the others, by {@link Contender#key}
 * @param ratio ours over the better of the others, for bandwidths too; {@code null} without others
 */
public record Row(
        String benchmark,
        String machine,
        int ranks,
        String api,
        int bytes,
        String metric,
        String unit,
        double value,
        Map<String, Double> peers,
        Double ratio) {}
