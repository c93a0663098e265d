package org.banteng.conformance.communicator;

import mpi.Comm;
import mpi.Intracomm;
import mpi.MPI;
import mpi.MPIException;

import org.banteng.conformance.kit.Area;
import org.banteng.conformance.kit.Cases;
import org.banteng.conformance.kit.Expect;
import org.banteng.conformance.kit.Here;

/**
 * What a rank hangs on a communicator: a name, attributes, an error handler (MPI 4.1, sections 7.7,
 * 7.8 and 9.3). Each rank has its own.
 */
public final class CommunicatorState extends Area {
    public CommunicatorState() {
        super("communicator-state");
    }

    @Override
    public void cases(Cases to) {
        to.add("names", CommunicatorState::names);
        to.add("names are each rank's own", CommunicatorState::namesAreOwn);
        to.add("long names are cut", CommunicatorState::longNames);
        to.add("attributes: set, get, delete", CommunicatorState::attributes);
        to.add("attributes are copied in and out", CommunicatorState::attributesAreCopied);
        to.add("attributes go with dup, not with split", CommunicatorState::attributesGoWithDup);
        to.add("attributes are each rank's own", CommunicatorState::attributesAreOwn);
        to.add("attributes that cannot be copied", CommunicatorState::notCopyable);
        to.add("attributes that MPI itself has", CommunicatorState::predefined);
        to.add("keys that are none", CommunicatorState::wrongKeys);
        to.add("error handlers", CommunicatorState::handlers);
        to.add("error handlers go with dup and split", CommunicatorState::handlersGoOn);
    }

    private static void names(Here here) throws MPIException {
        Expect.equal("MPI_COMM_WORLD", MPI.COMM_WORLD.getName(), "name");
        Expect.equal("MPI_COMM_SELF", MPI.COMM_SELF.getName(), "name");
        Intracomm dup = here.comm().dup();
        Expect.equal("", dup.getName(), "name of a new one");
        dup.setName("heat");
        Expect.equal("heat", dup.getName(), "name");
        Intracomm again = dup.dup();
        Expect.equal("", again.getName(), "name of a duplicate");
        dup.setName("");
        Expect.equal("", dup.getName(), "name when taken away");
        again.free();
        dup.free();
    }

    private static void namesAreOwn(Here here) throws MPIException {
        MPI.COMM_WORLD.setName("world of rank " + here.rank());
        here.comm().barrier();
        Expect.equal("world of rank " + here.rank(), MPI.COMM_WORLD.getName(), "name");
        here.comm().barrier();
        MPI.COMM_WORLD.setName("MPI_COMM_WORLD");
    }

    private static void longNames(Here here) throws MPIException {
        Intracomm dup = here.comm().dup();
        dup.setName("n".repeat(200));
        int length = dup.getName().length();
        Expect.that(length > 0 && length <= MPI.MAX_OBJECT_NAME, "the name is cut");
        dup.free();
    }

    private static void attributes(Here here) throws MPIException {
        Intracomm comm = here.comm().dup();
        int first = Comm.createKeyval();
        int second = Comm.createKeyval();
        Expect.that(first != second, "keys differ");
        Expect.equal((Object) null, comm.getAttr(first), "attribute before it is set");
        comm.setAttr(first, "text");
        comm.setAttr(second, here.rank());
        Expect.equal("text", comm.getAttr(first), "text");
        Expect.equal((Object) here.rank(), comm.getAttr(second), "number");
        comm.setAttr(first, 2.5);
        Expect.equal((Object) 2.5, comm.getAttr(first), "attribute when set again");
        comm.deleteAttr(first);
        Expect.equal((Object) null, comm.getAttr(first), "attribute when deleted");
        Expect.equal((Object) null, here.comm().getAttr(second), "attribute of another");
        comm.free();
        Comm.freeKeyval(first);
        Comm.freeKeyval(second);
    }

    private static void attributesAreCopied(Here here) throws MPIException {
        Intracomm comm = here.comm().dup();
        int key = Comm.createKeyval();
        int[] value = {1, 2, 3};
        comm.setAttr(key, value);
        value[0] = 9;
        int[] read = (int[]) comm.getAttr(key);
        Expect.equal(new int[] {1, 2, 3}, read, "value as it was when set");
        read[1] = 9;
        int[] again = (int[]) comm.getAttr(key);
        Expect.equal(new int[] {1, 2, 3}, again, "value, whatever is done to a copy");
        comm.free();
        Comm.freeKeyval(key);
    }

    private static void attributesGoWithDup(Here here) throws MPIException {
        Intracomm comm = here.comm().dup();
        int key = Comm.createKeyval();
        comm.setAttr(key, "old");
        Intracomm dup = comm.dup();
        Intracomm part = comm.split(0, 0);
        comm.setAttr(key, "new");
        Expect.equal("old", dup.getAttr(key), "attribute of the duplicate");
        Expect.equal((Object) null, part.getAttr(key), "attribute of the split");
        Intracomm later = comm.iDup();
        later.getRequest().waitFor();
        Expect.equal("new", later.getAttr(key), "attribute of a duplicate made without waiting");
        later.free();
        part.free();
        dup.free();
        comm.free();
        Comm.freeKeyval(key);
    }

    private static void attributesAreOwn(Here here) throws MPIException {
        int key = Comm.createKeyval();
        MPI.COMM_WORLD.setAttr(key, here.rank());
        here.comm().barrier();
        Expect.equal((Object) here.rank(), MPI.COMM_WORLD.getAttr(key), "attribute");
        here.comm().barrier();
        MPI.COMM_WORLD.deleteAttr(key);
        Expect.equal((Object) null, MPI.COMM_WORLD.getAttr(key), "attribute when deleted");
        Comm.freeKeyval(key);
    }

    private static void notCopyable(Here here) throws Exception {
        Intracomm comm = here.comm().dup();
        int key = Comm.createKeyval();
        MPIException error =
                Expect.thrown(MPIException.class, () -> comm.setAttr(key, new Object()));
        Expect.that(error.getCause() != null, "the exception has a cause");
        Expect.equal((Object) null, comm.getAttr(key), "attribute that could not be set");
        comm.free();
        Comm.freeKeyval(key);
    }

    private static void predefined(Here here) throws MPIException {
        Comm world = MPI.COMM_WORLD;
        Expect.that((Integer) world.getAttr(MPI.TAG_UB) >= 32767, "TAG_UB is what MPI demands");
        int universe = (Integer) world.getAttr(MPI.UNIVERSE_SIZE);
        Expect.that(universe >= here.size(), "UNIVERSE_SIZE is the ranks at least");
        Expect.equal(Boolean.class, world.getAttr(MPI.WTIME_IS_GLOBAL).getClass(), "class");
        Expect.equal(Integer.class, world.getAttr(MPI.APPNUM).getClass(), "class");
        Expect.equal(Integer.class, world.getAttr(MPI.HOST).getClass(), "class");
        Expect.equal(Integer.class, world.getAttr(MPI.IO).getClass(), "class");
        Expect.equal(Integer.class, world.getAttr(MPI.LASTUSEDCODE).getClass(), "class");
        int[] word = {3};
        int tag = (Integer) world.getAttr(MPI.TAG_UB);
        MPI.COMM_SELF.sendRecv(word, 1, MPI.INT, 0, tag, new int[1], 1, MPI.INT, 0, tag);
    }

    private static void wrongKeys(Here here) throws Exception {
        Intracomm comm = here.comm().dup();
        comm.setErrhandler(MPI.ERRORS_RETURN);
        int key = Comm.createKeyval();
        Comm.freeKeyval(key);
        Expect.error(MPI.ERR_KEYVAL, () -> comm.setAttr(key, 1), "setAttr", "" + key);
        Expect.error(MPI.ERR_KEYVAL, () -> comm.getAttr(key), "getAttr");
        Expect.error(MPI.ERR_KEYVAL, () -> comm.deleteAttr(-7), "deleteAttr", "-7");
        Expect.error(MPI.ERR_KEYVAL, () -> comm.setAttr(MPI.TAG_UB, 1), "setAttr");
        Expect.error(MPI.ERR_KEYVAL, () -> comm.setAttr(MPI.KEYVAL_INVALID, 1), "setAttr");
        comm.free();
    }

    private static void handlers(Here here) throws Exception {
        Intracomm comm = here.comm().dup();
        comm.setErrhandler(MPI.ERRORS_RETURN);
        Expect.error(MPI.ERR_RANK, () -> comm.send(new int[1], 1, MPI.INT, here.size(), 0));
        comm.setErrhandler(MPI.ERRORS_ARE_FATAL);
        comm.setErrhandler(comm.getErrhandler());
        comm.setErrhandler(MPI.ERRORS_RETURN);
        comm.setErrhandler(comm.getErrhandler());
        Expect.error(MPI.ERR_RANK, () -> comm.send(new int[1], 1, MPI.INT, -9, 0), "-9");
        comm.callErrhandler(MPI.ERR_OTHER);
        comm.free();
    }

    private static void handlersGoOn(Here here) throws Exception {
        Intracomm comm = here.comm().dup();
        comm.setErrhandler(MPI.ERRORS_RETURN);
        Intracomm dup = comm.dup();
        Intracomm part = comm.split(0, 0);
        comm.setErrhandler(MPI.ERRORS_ARE_FATAL);
        Expect.error(MPI.ERR_ROOT, () -> dup.bcast(new int[1], 1, MPI.INT, -1));
        Expect.error(MPI.ERR_ROOT, () -> part.bcast(new int[1], 1, MPI.INT, -1));
        part.free();
        dup.free();
        comm.free();
    }
}
