package mpi;

import org.banteng.engine.error.EngineException;
import org.banteng.engine.error.ErrorClass;
import org.banteng.engine.process.Process;
import org.banteng.machine.Memory;

/** Elements to and from bytes without gaps (MPI 4.1, section 5.2): see {@link Comm#pack}. */
final class Packing {
    private Packing() {}

    static int pack(
            Comm comm, Object inbuf, int incount, Datatype type, byte[] outbuf, int position)
            throws MPIException {
        Process process = Calls.find("pack");
        try {
            comm.resolve(process, "pack");
            Check.count("pack", "incount", incount);
            org.banteng.engine.datatype.Datatype map = Datatype.map(type, "pack", "type");
            long offset = Buffers.toRead("pack", "inbuf", inbuf, map, incount);
            long bytes = incount * map.size();
            Check.notNull("pack", "outbuf", outbuf);
            requireRoom("pack", "outbuf", outbuf.length, position, bytes);
            if (bytes > 0) {
                long to = Memory.arrayBase(outbuf) + position;
                map.pack(Buffers.base(inbuf), offset, incount, outbuf, to);
                Memory.keepAlive(inbuf);
            }
            return (int) (position + bytes);
        } catch (EngineException e) {
            throw Errors.raise(process, comm, e);
        }
    }

    static int unpack(
            Comm comm, byte[] inbuf, int position, Object outbuf, int outcount, Datatype type)
            throws MPIException {
        Process process = Calls.find("unpack");
        try {
            comm.resolve(process, "unpack");
            Check.count("unpack", "outcount", outcount);
            org.banteng.engine.datatype.Datatype map = Datatype.map(type, "unpack", "type");
            long offset = Buffers.toWrite("unpack", "outbuf", outbuf, map, outcount);
            long bytes = outcount * map.size();
            Check.notNull("unpack", "inbuf", inbuf);
            requireRoom("unpack", "inbuf", inbuf.length, position, bytes);
            if (bytes > 0) {
                long from = Memory.arrayBase(inbuf) + position;
                map.unpack(inbuf, from, bytes, Buffers.base(outbuf), offset);
                Memory.keepAlive(outbuf);
            }
            return (int) (position + bytes);
        } catch (EngineException e) {
            throw Errors.raise(process, comm, e);
        }
    }

    private static void requireRoom(
            String call, String name, int length, int position, long bytes) {
        if (position < 0 || position > length) {
            throw new EngineException(
                    ErrorClass.ARG,
                    call + ": position is " + position + ", must be 0 to " + length);
        }
        if (bytes > length - position) {
            throw new EngineException(
                    ErrorClass.TRUNCATE,
                    call
                            + ": "
                            + name
                            + " has "
                            + (length - position)
                            + " bytes from position "
                            + position
                            + " on, "
                            + bytes
                            + " are needed");
        }
    }

    static int size(Comm comm, int incount, Datatype type) throws MPIException {
        Process process = Calls.find("packSize");
        try {
            comm.resolve(process, "packSize");
            Check.count("packSize", "incount", incount);
            long size = Datatype.map(type, "packSize", "type").size();
            if (size * incount > Integer.MAX_VALUE || size > Integer.MAX_VALUE) {
                throw new EngineException(
                        ErrorClass.COUNT,
                        "packSize: "
                                + incount
                                + " elements of "
                                + size
                                + " bytes are more than one array holds");
            }
            return (int) (size * incount);
        } catch (EngineException e) {
            throw Errors.raise(process, comm, e);
        }
    }
}
