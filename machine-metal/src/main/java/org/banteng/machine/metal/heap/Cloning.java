package org.banteng.machine.metal.heap;

import org.teavm.interop.Address;
import org.teavm.interop.Structure;
import org.teavm.runtime.RuntimeArray;
import org.teavm.runtime.RuntimeClass;
import org.teavm.runtime.RuntimeObject;

/**
 * {@code Object.clone}. TeaVM's takes every array for one of eight-byte elements: it writes over
 * what lies behind the copy of any other. The image build makes it call this one.
 */
public final class Cloning {
    private Cloning() {}

    /** A copy, with a monitor and a hash code of its own. */
    public static RuntimeObject copy(RuntimeObject object) {
        RuntimeClass type = RuntimeClass.getClass(object);
        Address copy;
        long bytes;
        if (type.itemType == null) {
            copy = Allocation.object(type);
            bytes = type.size;
        } else {
            RuntimeArray array = object.toAddress().toStructure();
            copy = ArrayAllocation.array(type, array.size);
            bytes = ArrayAllocation.bytes(type, array.size);
        }
        int header = Structure.sizeOf(RuntimeObject.class);
        Address.moveMemoryBlock(
                object.toAddress().add(header), copy.add(header), (int) bytes - header);
        return copy.toStructure();
    }
}
