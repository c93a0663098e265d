package org.banteng.conformance.communicator;

import mpi.Info;
import mpi.Intracomm;
import mpi.MPI;
import mpi.MPIException;

import org.banteng.conformance.kit.Area;
import org.banteng.conformance.kit.Cases;
import org.banteng.conformance.kit.Expect;
import org.banteng.conformance.kit.Here;

/** Hints as keys with values (MPI 4.1, chapter 10). */
public final class Infos extends Area {
    public Infos() {
        super("infos");
    }

    @Override
    public void cases(Cases to) {
        to.add("set, get, delete", here -> setGetDelete());
        to.add("keys come in the order in which they were set", here -> order());
        to.add("copies are independent", here -> copies());
        to.add("keys and values have limits", here -> limits());
        to.add("the null info and freed ones hold nothing", here -> nulls());
        to.add("the environment's tells of the job", Infos::environment);
        to.add("of a communicator are copied in and out", Infos::ofCommunicator);
        to.add("of a communicator go with dup, or are given", Infos::withDup);
    }

    private static void setGetDelete() throws Exception {
        MPI.COMM_WORLD.setErrhandler(MPI.ERRORS_RETURN);
        Info info = new Info();
        Expect.equal(0, info.size(), "size of a new one");
        info.set("colour", "red");
        info.set("empty", "");
        Expect.equal("red", info.get("colour"), "value");
        Expect.equal("", info.get("empty"), "an empty value");
        Expect.equal((Object) null, info.get("Colour"), "value of another key");
        info.set("colour", "blue");
        Expect.equal("blue", info.get("colour"), "value when set again");
        Expect.equal(2, info.size(), "size");
        info.delete("colour");
        Expect.equal((Object) null, info.get("colour"), "value when deleted");
        Expect.equal(1, info.size(), "size");
        Expect.error(MPI.ERR_INFO_NOKEY, () -> info.delete("colour"), "delete", "colour");
        info.free();
        MPI.COMM_WORLD.setErrhandler(MPI.ERRORS_ARE_FATAL);
    }

    private static void order() throws Exception {
        MPI.COMM_WORLD.setErrhandler(MPI.ERRORS_RETURN);
        Info info = new Info();
        for (int i = 0; i < 20; i++) {
            info.set("key" + (i * 7) % 20, Integer.toString(i));
        }
        Expect.equal(20, info.size(), "size");
        for (int i = 0; i < 20; i++) {
            Expect.equal("key" + (i * 7) % 20, info.getKey(i), "key " + i);
            Expect.equal(Integer.toString(i), info.get(info.getKey(i)), "value " + i);
        }
        Expect.error(MPI.ERR_ARG, () -> info.getKey(20), "getKey", "20");
        Expect.error(MPI.ERR_ARG, () -> info.getKey(-1), "getKey", "-1");
        info.free();
        MPI.COMM_WORLD.setErrhandler(MPI.ERRORS_ARE_FATAL);
    }

    private static void copies() throws MPIException {
        Info info = new Info();
        info.set("a", "1");
        Info dup = info.dup();
        Info clone = info.clone();
        info.set("a", "2");
        dup.set("b", "3");
        Expect.equal("1", dup.get("a"), "value in the copy");
        Expect.equal("1", clone.get("a"), "value in the clone");
        Expect.equal((Object) null, info.get("b"), "what was set in the copy");
        info.free();
        Expect.equal("3", dup.get("b"), "value in the copy of what was freed");
        dup.free();
        clone.free();
    }

    private static void limits() throws Exception {
        MPI.COMM_WORLD.setErrhandler(MPI.ERRORS_RETURN);
        Info info = new Info();
        String key = "k".repeat(MPI.MAX_INFO_KEY);
        String value = "v".repeat(MPI.MAX_INFO_VAL);
        info.set(key, value);
        Expect.equal(value, info.get(key), "the longest value under the longest key");
        Expect.error(MPI.ERR_INFO_KEY, () -> info.set(key + "k", "v"), "set", "37");
        Expect.error(MPI.ERR_INFO_KEY, () -> info.set("", "v"), "set");
        Expect.error(MPI.ERR_INFO_VALUE, () -> info.set("k", value + "v"), "set", "257");
        Expect.equal(1, info.size(), "size");
        info.free();
        MPI.COMM_WORLD.setErrhandler(MPI.ERRORS_ARE_FATAL);
    }

    private static void nulls() throws Exception {
        MPI.COMM_WORLD.setErrhandler(MPI.ERRORS_RETURN);
        Info info = new Info();
        Expect.that(!info.isNull(), "a new one is not null");
        info.free();
        Expect.that(info.isNull(), "a freed one is null");
        Expect.that(MPI.INFO_NULL.isNull(), "INFO_NULL is null");
        for (Info none : new Info[] {info, MPI.INFO_NULL}) {
            Expect.error(MPI.ERR_INFO, () -> none.get("a"), "get");
            Expect.error(MPI.ERR_INFO, () -> none.set("a", "1"), "set");
            Expect.error(MPI.ERR_INFO, none::size, "size");
        }
        MPI.COMM_WORLD.setErrhandler(MPI.ERRORS_ARE_FATAL);
    }

    private static void environment(Here here) throws Exception {
        MPI.COMM_WORLD.setErrhandler(MPI.ERRORS_RETURN);
        Expect.that(!MPI.INFO_ENV.isNull(), "the environment's is not null");
        Expect.equal(Integer.toString(here.size()), MPI.INFO_ENV.get("maxprocs"), "maxprocs");
        Expect.that(MPI.INFO_ENV.size() >= 1, "it has keys");
        Expect.error(MPI.ERR_INFO, () -> MPI.INFO_ENV.set("a", "1"), "set");
        Info copy = MPI.INFO_ENV.dup();
        copy.set("a", "1");
        Expect.equal("1", copy.get("a"), "value in a copy");
        MPI.COMM_WORLD.setErrhandler(MPI.ERRORS_ARE_FATAL);
    }

    private static void ofCommunicator(Here here) throws MPIException {
        Intracomm comm = here.comm().dup();
        Info hints = new Info();
        hints.set("a", "1");
        comm.setInfo(hints);
        hints.set("a", "2");
        Info read = comm.getInfo();
        Expect.equal("1", read.get("a"), "value as it was when set");
        read.set("a", "3");
        Expect.equal("1", comm.getInfo().get("a"), "value, whatever is done to a copy");
        comm.setInfo(MPI.INFO_NULL);
        Expect.that(!comm.getInfo().isNull(), "an info without hints is not null");
        hints.free();
        comm.free();
    }

    private static void withDup(Here here) throws MPIException {
        Intracomm comm = here.comm().dup();
        Info hints = new Info();
        hints.set("a", "1");
        comm.setInfo(hints);
        Intracomm same = comm.dup();
        Expect.equal("1", same.getInfo().get("a"), "hint of a duplicate");
        Info others = new Info();
        others.set("b", "2");
        Intracomm other = comm.dupWithInfo(others);
        Expect.equal("2", other.getInfo().get("b"), "hint given to dupWithInfo");
        Expect.equal((Object) null, other.getInfo().get("a"), "hint of the original");
        Intracomm plain = comm.dupWithInfo(MPI.INFO_NULL);
        Expect.equal((Object) null, plain.getInfo().get("a"), "hint when none are given");
        plain.free();
        other.free();
        same.free();
        comm.free();
        others.free();
        hints.free();
    }
}
