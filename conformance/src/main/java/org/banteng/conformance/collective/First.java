package org.banteng.conformance.collective;

import mpi.Datatype;
import mpi.UserFunction;

import java.nio.ByteBuffer;

/** Of two operands the first, byte by byte, so of any type. */
final class First extends UserFunction {
    @Override
    public void call(ByteBuffer in, ByteBuffer inOut, int count, Datatype type) {
        inOut.put(in);
    }
}
