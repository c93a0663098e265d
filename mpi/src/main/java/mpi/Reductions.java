package mpi;

import org.banteng.engine.collective.Collectives;
import org.banteng.engine.communicator.Communicator;
import org.banteng.engine.error.EngineException;
import org.banteng.engine.error.ErrorClass;
import org.banteng.engine.process.Process;
import org.banteng.machine.Memory;

/**
 * Collective operations that compute (MPI 4.1, sections 6.9 to 6.11): see {@link Comm}. Each method
 * does both forms, as those of {@link Rooted}.
 *
 * <p>A send buffer that is {@code null}, or the receive buffer itself, means in place.
 */
final class Reductions {
    private Reductions() {}

    static Request reduce(
            Comm comm,
            boolean blocks,
            Object sendbuf,
            Object recvbuf,
            int count,
            Datatype type,
            Op op,
            int root)
            throws MPIException {
        String call = blocks ? "reduce" : "iReduce";
        Process process = Calls.enter(call);
        try {
            Communicator communicator = comm.resolve(process, call);
            Check.count(call, "count", count);
            Check.root(call, communicator, root);
            org.banteng.engine.datatype.Datatype map = Datatype.map(type, call, "type");
            org.banteng.engine.op.Op operator = Op.operator(op, call, type, map);
            boolean isRoot = communicator.rank() == root;
            boolean inPlace = isInPlace(sendbuf, recvbuf);
            Object input = inPlace ? recvbuf : sendbuf;
            String inputName = inPlace ? "recvbuf" : "sendbuf";
            long inputOffset = Buffers.toRead(call, inputName, input, map, count);
            long to = isRoot ? Buffers.toWrite(call, "recvbuf", recvbuf, map, count) : 0;
            Object toBase = isRoot ? Buffers.base(recvbuf) : null;
            boolean rootInPlace = isRoot && inPlace;
            long from = rootInPlace ? 0 : inputOffset;
            Object fromBase = rootInPlace ? Collectives.IN_PLACE : Buffers.base(input);
            if (blocks) {
                Collectives.reduce(
                        communicator.blockingTeam(),
                        fromBase,
                        from,
                        toBase,
                        to,
                        count,
                        map,
                        operator,
                        root);
                Memory.keepAlive(sendbuf);
                Memory.keepAlive(recvbuf);
                return null;
            }
            return Background.start(
                    process,
                    communicator,
                    call,
                    sendbuf,
                    recvbuf,
                    team ->
                            Collectives.reduce(
                                    team, fromBase, from, toBase, to, count, map, operator, root));
        } catch (EngineException e) {
            throw Errors.raise(process, comm, e);
        } finally {
            process.leave();
        }
    }

    static Request allReduce(
            Comm comm,
            boolean blocks,
            Object sendbuf,
            Object recvbuf,
            int count,
            Datatype type,
            Op op)
            throws MPIException {
        String call = blocks ? "allReduce" : "iAllReduce";
        Process process = Calls.enter(call);
        try {
            return blocks && Express.allReduce(process, comm, sendbuf, recvbuf, count, type, op)
                    ? null
                    : checkAndAllReduce(
                            process, comm, blocks, call, sendbuf, recvbuf, count, type, op);
        } catch (EngineException e) {
            throw Errors.raise(process, comm, e);
        } finally {
            process.leave();
        }
    }

    /** Apart from the {@code try} for the reason that {@link Rooted} gives. */
    private static Request checkAndAllReduce(
            Process process,
            Comm comm,
            boolean blocks,
            String call,
            Object sendbuf,
            Object recvbuf,
            int count,
            Datatype type,
            Op op) {
        Communicator communicator = comm.resolve(process, call);
        Check.count(call, "count", count);
        org.banteng.engine.datatype.Datatype map = Datatype.map(type, call, "type");
        org.banteng.engine.op.Op operator = Op.operator(op, call, type, map);
        boolean inPlace = isInPlace(sendbuf, recvbuf);
        long from = inPlace ? 0 : Buffers.toRead(call, "sendbuf", sendbuf, map, count);
        long to = Buffers.toWrite(call, "recvbuf", recvbuf, map, count);
        Object fromBase = inPlace ? Collectives.IN_PLACE : Buffers.base(sendbuf);
        Object toBase = Buffers.base(recvbuf);
        if (blocks) {
            Collectives.allReduce(
                    communicator.blockingTeam(), fromBase, from, toBase, to, count, map, operator);
            Memory.keepAlive(sendbuf);
            Memory.keepAlive(recvbuf);
            return null;
        }
        return startAllReduce(
                process,
                communicator,
                call,
                sendbuf,
                recvbuf,
                fromBase,
                from,
                toBase,
                to,
                count,
                map,
                operator);
    }

    private static Request startAllReduce(
            Process process,
            Communicator communicator,
            String call,
            Object sendbuf,
            Object recvbuf,
            Object fromBase,
            long from,
            Object toBase,
            long to,
            int count,
            org.banteng.engine.datatype.Datatype map,
            org.banteng.engine.op.Op operator) {
        return Background.start(
                process,
                communicator,
                call,
                sendbuf,
                recvbuf,
                team ->
                        Collectives.allReduce(
                                team, fromBase, from, toBase, to, count, map, operator));
    }

    /**
     * Combines, and deals out as many elements of the result to each rank as all say.
     *
     * @param inPlace whether the input stands in the receive buffer
     */
    static Request reduceScatter(
            Comm comm,
            boolean blocks,
            boolean inPlace,
            Object sendbuf,
            Object recvbuf,
            int[] recvcounts,
            Datatype type,
            Op op)
            throws MPIException {
        String call = blocks ? "reduceScatter" : "iReduceScatter";
        Process process = Calls.enter(call);
        try {
            Communicator communicator = comm.resolve(process, call);
            Check.entries(call, "recvcounts", recvcounts, communicator);
            int[] counts = recvcounts.clone();
            long total = 0;
            for (int rank = 0; rank < communicator.size(); rank++) {
                Check.count(call, "recvcounts[" + rank + "]", counts[rank]);
                total += counts[rank];
            }
            requireInt(call, total);
            org.banteng.engine.datatype.Datatype map = Datatype.map(type, call, "type");
            org.banteng.engine.op.Op operator = Op.operator(op, call, type, map);
            boolean isInPlace = inPlace || (sendbuf == recvbuf && sendbuf != null);
            long result = isInPlace ? total : counts[communicator.rank()];
            long from = isInPlace ? 0 : Buffers.toRead(call, "sendbuf", sendbuf, map, total);
            long to = Buffers.toWrite(call, "recvbuf", recvbuf, map, result);
            Object fromBase = isInPlace ? Collectives.IN_PLACE : Buffers.base(sendbuf);
            Object toBase = Buffers.base(recvbuf);
            if (blocks) {
                Collectives.reduceScatter(
                        communicator.blockingTeam(),
                        fromBase,
                        from,
                        toBase,
                        to,
                        counts,
                        map,
                        operator);
                Memory.keepAlive(sendbuf);
                Memory.keepAlive(recvbuf);
                return null;
            }
            return Background.start(
                    process,
                    communicator,
                    call,
                    sendbuf,
                    recvbuf,
                    team ->
                            Collectives.reduceScatter(
                                    team, fromBase, from, toBase, to, counts, map, operator));
        } catch (EngineException e) {
            throw Errors.raise(process, comm, e);
        } finally {
            process.leave();
        }
    }

    /**
     * Combines, and deals out the result in equal parts.
     *
     * @param inPlace whether the input stands in the receive buffer
     */
    static Request reduceScatterBlock(
            Comm comm,
            boolean blocks,
            boolean inPlace,
            Object sendbuf,
            Object recvbuf,
            int recvcount,
            Datatype type,
            Op op)
            throws MPIException {
        String call = blocks ? "reduceScatterBlock" : "iReduceScatterBlock";
        Process process = Calls.enter(call);
        try {
            Communicator communicator = comm.resolve(process, call);
            Check.count(call, "recvcount", recvcount);
            org.banteng.engine.datatype.Datatype map = Datatype.map(type, call, "type");
            org.banteng.engine.op.Op operator = Op.operator(op, call, type, map);
            boolean isInPlace = inPlace || (sendbuf == recvbuf && sendbuf != null);
            long total = (long) recvcount * communicator.size();
            requireInt(call, total);
            long result = isInPlace ? total : recvcount;
            long from = isInPlace ? 0 : Buffers.toRead(call, "sendbuf", sendbuf, map, total);
            long to = Buffers.toWrite(call, "recvbuf", recvbuf, map, result);
            Object fromBase = isInPlace ? Collectives.IN_PLACE : Buffers.base(sendbuf);
            Object toBase = Buffers.base(recvbuf);
            if (blocks) {
                Collectives.reduceScatterBlock(
                        communicator.blockingTeam(),
                        fromBase,
                        from,
                        toBase,
                        to,
                        recvcount,
                        map,
                        operator);
                Memory.keepAlive(sendbuf);
                Memory.keepAlive(recvbuf);
                return null;
            }
            return Background.start(
                    process,
                    communicator,
                    call,
                    sendbuf,
                    recvbuf,
                    team ->
                            Collectives.reduceScatterBlock(
                                    team, fromBase, from, toBase, to, recvcount, map, operator));
        } catch (EngineException e) {
            throw Errors.raise(process, comm, e);
        } finally {
            process.leave();
        }
    }

    /**
     * Combines the elements of the ranks up to each.
     *
     * @param inclusive whether a rank's own input counts in its result
     */
    static Request scan(
            Comm comm,
            boolean blocks,
            boolean inclusive,
            boolean inPlace,
            Object sendbuf,
            Object recvbuf,
            int count,
            Datatype type,
            Op op)
            throws MPIException {
        String call = nameOfScan(blocks, inclusive);
        Process process = Calls.enter(call);
        try {
            Communicator communicator = comm.resolve(process, call);
            Check.count(call, "count", count);
            org.banteng.engine.datatype.Datatype map = Datatype.map(type, call, "type");
            org.banteng.engine.op.Op operator = Op.operator(op, call, type, map);
            boolean isInPlace = inPlace || sendbuf == recvbuf || (inclusive && sendbuf == null);
            long from = isInPlace ? 0 : Buffers.toRead(call, "sendbuf", sendbuf, map, count);
            long to = Buffers.toWrite(call, "recvbuf", recvbuf, map, count);
            Object fromBase = isInPlace ? Collectives.IN_PLACE : Buffers.base(sendbuf);
            Object toBase = Buffers.base(recvbuf);
            if (!blocks) {
                return Background.start(
                        process,
                        communicator,
                        call,
                        sendbuf,
                        recvbuf,
                        team -> {
                            if (inclusive) {
                                Collectives.scan(
                                        team, fromBase, from, toBase, to, count, map, operator);
                            } else {
                                Collectives.exScan(
                                        team, fromBase, from, toBase, to, count, map, operator);
                            }
                        });
            }
            if (inclusive) {
                Collectives.scan(
                        communicator.blockingTeam(),
                        fromBase,
                        from,
                        toBase,
                        to,
                        count,
                        map,
                        operator);
            } else {
                Collectives.exScan(
                        communicator.blockingTeam(),
                        fromBase,
                        from,
                        toBase,
                        to,
                        count,
                        map,
                        operator);
            }
            Memory.keepAlive(sendbuf);
            Memory.keepAlive(recvbuf);
            return null;
        } catch (EngineException e) {
            throw Errors.raise(process, comm, e);
        } finally {
            process.leave();
        }
    }

    private static String nameOfScan(boolean blocks, boolean inclusive) {
        if (inclusive) {
            return blocks ? "scan" : "iScan";
        }
        return blocks ? "exScan" : "iExScan";
    }

    static void local(Object inBuf, Object inOutBuf, int count, Datatype type, Op op)
            throws MPIException {
        String call = "reduceLocal";
        Process process = Calls.find(call);
        try {
            Check.count(call, "count", count);
            org.banteng.engine.datatype.Datatype map = Datatype.map(type, call, "type");
            org.banteng.engine.op.Op operator = Op.operator(op, call, type, map);
            long in = Buffers.toRead(call, "inBuf", inBuf, map, count);
            long inOut = Buffers.toWrite(call, "inOutBuf", inOutBuf, map, count);
            operator.apply(map, Buffers.base(inBuf), in, Buffers.base(inOutBuf), inOut, count);
            Memory.keepAlive(inBuf);
            Memory.keepAlive(inOutBuf);
        } catch (EngineException e) {
            throw Errors.raise(process, e);
        }
    }

    private static void requireInt(String call, long total) {
        if (total > Integer.MAX_VALUE) {
            throw Errors.error(
                    ErrorClass.COUNT,
                    call
                            + ": the counts of all ranks are "
                            + total
                            + " together, must be at most "
                            + Integer.MAX_VALUE);
        }
    }

    private static boolean isInPlace(Object sendbuf, Object recvbuf) {
        return sendbuf == null || sendbuf == recvbuf;
    }
}
