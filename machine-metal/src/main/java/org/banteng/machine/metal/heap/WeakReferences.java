package org.banteng.machine.metal.heap;

import org.teavm.interop.Unmanaged;
import org.teavm.runtime.Mutator;
import org.teavm.runtime.RuntimeObject;
import org.teavm.runtime.RuntimeReference;
import org.teavm.runtime.RuntimeReferenceQueue;

/**
 * References that do not keep their objects, and the table of interned strings, which does not
 * either.
 */
@Unmanaged
final class WeakReferences {
    /** Those that were reached and still have an object, linked by their field {@code next}. */
    private static RuntimeReference reached;

    private WeakReferences() {}

    /** What a reference keeps: its queue, and the reference behind it there. */
    static void reachFrom(RuntimeReference reference) {
        if (reference.queue != null) {
            Marks.reach(reference.queue);
        }
        if (reference.next != null) {
            Marks.reach(reference.next);
        } else if (reference.object != null) {
            reference.next = reached;
            reached = reference;
        }
    }

    /** When all that is live has been visited: those of the others lose their objects. */
    static void clear() {
        RuntimeReference reference = reached;
        reached = null;
        while (reference != null) {
            RuntimeReference next = reference.next;
            reference.next = null;
            if (!Marks.isLive(reference.object)) {
                reference.object = null;
                enqueue(reference);
            }
            reference = next;
        }
        clearStrings();
    }

    private static void enqueue(RuntimeReference reference) {
        RuntimeReferenceQueue queue = reference.queue;
        if (queue == null) {
            return;
        }
        if (queue.first == null) {
            queue.first = reference;
        } else {
            queue.last.next = reference;
        }
        queue.last = reference;
    }

    private static void clearStrings() {
        Mutator.stringHashtableRewind();
        for (RuntimeObject string = Mutator.stringHashtableCurrent();
                string != null;
                string = Mutator.stringHashtableCurrent()) {
            if (Marks.isLive(string)) {
                Mutator.stringHashtableNext();
            } else {
                Mutator.stringHashtableDelete();
            }
        }
    }
}
