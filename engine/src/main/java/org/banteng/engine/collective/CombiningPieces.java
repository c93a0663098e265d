package org.banteng.engine.collective;

import org.banteng.engine.datatype.Datatype;
import org.banteng.engine.message.Pieces;
import org.banteng.engine.op.Op;

/**
 * Combines a message with a rank's own elements while it comes. For predefined operators, which are
 * all commutative, on types without gaps.
 *
 * @param buffer with {@code place} where pieces come: where their sum goes, or scratch for one
 */
record CombiningPieces(
        Object buffer,
        long place,
        Object mineBase,
        long mine,
        Object sumBase,
        long sum,
        Datatype type,
        Op op)
        implements Pieces {

    static boolean isPossible(Datatype type, Op op) {
        return op.isPredefined() && Packing.isDense(type);
    }

    @Override
    public long bytes() {
        return Segments.elements(type) * type.extent();
    }

    @Override
    public boolean shareOnePlace() {
        return buffer != sumBase || place != sum;
    }

    @Override
    public void arrived(long at, long bytes) {
        int count = (int) (bytes / type.extent());
        if (shareOnePlace()) {
            op.apply(type, buffer, place, sumBase, sum + at, count);
        } else {
            op.apply(type, mineBase, mine + at, sumBase, sum + at, count);
        }
    }
}
