package org.banteng.machine.metal.heap;

import org.teavm.interop.Address;
import org.teavm.interop.Unmanaged;
import org.teavm.runtime.Mutator;
import org.teavm.runtime.RuntimeArray;
import org.teavm.runtime.RuntimeClass;
import org.teavm.runtime.RuntimeObject;
import org.teavm.runtime.RuntimeReference;
import org.teavm.runtime.RuntimeReferenceQueue;
import org.teavm.runtime.ShadowStack;

/** Goes from the roots of a collection to all that can be reached from them. */
@Unmanaged
final class Visits {
    private Visits() {}

    /** Reaches what is live. */
    static void all(boolean full) {
        reachStatics();
        reachClassObjects();
        reachStacks();
        if (!full) {
            for (RuntimeObject old = Marks.nextRemembered();
                    old != null;
                    old = Marks.nextRemembered()) {
                reachFrom(old, RuntimeClass.getClass(old));
            }
        }
        for (RuntimeObject object = Marks.nextToVisit();
                object != null;
                object = Marks.nextToVisit()) {
            visit(object);
        }
    }

    private static void reachStatics() {
        Address roots = Mutator.getStaticGCRoots();
        long count = roots.getLong();
        for (long i = 1; i <= count; i++) {
            Address field = roots.add(i * Address.sizeOf()).getAddress();
            reach(field);
        }
    }

    private static void reachClassObjects() {
        for (RuntimeClass type = RuntimeClass.first(); type != null; type = type.next) {
            Marks.reach(type.classObject);
        }
    }

    private static void reachStacks() {
        for (Address frame = ShadowStack.getStackTop();
                frame != null;
                frame = ShadowStack.getNextStackFrame(frame)) {
            int count = ShadowStack.getStackRootCount(frame);
            Address roots = ShadowStack.getStackRootPointer(frame);
            for (int i = 0; i < count; i++) {
                reach(roots.add((long) i * Address.sizeOf()));
            }
        }
    }

    private static void reach(Address field) {
        RuntimeObject object = field.getAddress().toStructure();
        Marks.reach(object);
    }

    private static void visit(RuntimeObject object) {
        RuntimeClass type = RuntimeClass.getClass(object);
        long offset = Marks.offset(object);
        if (Pages.kind((int) (offset >>> HeapMemory.PAGE_BITS)) != Pages.LARGE) {
            Lines.mark(offset, size(object, type));
        }
        reachFrom(object, type);
    }

    /** The size of an object in bytes, as it was allocated. */
    private static int size(RuntimeObject object, RuntimeClass type) {
        if (type.itemType == null) {
            return Allocation.size(type);
        }
        RuntimeArray array = object.toAddress().toStructure();
        return (int) ArrayAllocation.bytes(type, array.size);
    }

    private static void reachFrom(RuntimeObject object, RuntimeClass type) {
        if (type.itemType == null) {
            reachFields(object, type);
        } else if (!RuntimeClass.isPrimitive(type.itemType)) {
            reachElements(object);
        }
    }

    private static void reachElements(RuntimeObject object) {
        RuntimeArray array = object.toAddress().toStructure();
        Address first =
                Address.align(array.toAddress().add(RuntimeArray.class, 1), Address.sizeOf());
        for (int i = 0; i < array.size; i++) {
            reach(first.add((long) i * Address.sizeOf()));
        }
    }

    private static void reachFields(RuntimeObject object, RuntimeClass type) {
        for (RuntimeClass at = type; at != null; at = at.superclass) {
            int kind = at.flags >> RuntimeClass.VM_TYPE_SHIFT & RuntimeClass.VM_TYPE_MASK;
            if (kind == RuntimeClass.VM_TYPE_WEAKREFERENCE) {
                RuntimeReference reference = object.toAddress().toStructure();
                WeakReferences.reachFrom(reference);
            } else if (kind == RuntimeClass.VM_TYPE_REFERENCEQUEUE) {
                RuntimeReferenceQueue queue = object.toAddress().toStructure();
                Marks.reach(queue.first);
            } else if (kind != RuntimeClass.VM_TYPE_BUFFER) {
                reachOwnFields(object, at);
            }
        }
    }

    /** The layout of a class: how many of its own fields hold objects, then the offset of each. */
    private static void reachOwnFields(RuntimeObject object, RuntimeClass type) {
        Address layout = type.layout;
        if (layout == null) {
            return;
        }
        int count = layout.getShort();
        for (int i = 1; i <= count; i++) {
            reach(object.toAddress().add(layout.add(i * Short.BYTES).getShort()));
        }
    }
}
