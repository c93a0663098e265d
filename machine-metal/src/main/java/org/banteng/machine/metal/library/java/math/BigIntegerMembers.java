package org.banteng.machine.metal.library.java.math;

import org.banteng.machine.metal.library.OfClass;

/** Of {@link java.math.BigInteger}. */
final class BigIntegerMembers {
    private BigIntegerMembers() {}

    /** Of a product that other processors may help with. */
    static final class RecursiveOp {
        private RecursiveOp() {}

        /** Nothing: there are no other processors. */
        @OfClass
        static void initialise() {}

        static int getParallelForkDepthThreshold() {
            return 0;
        }
    }
}
