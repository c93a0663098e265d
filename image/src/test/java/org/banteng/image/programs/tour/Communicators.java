package org.banteng.image.programs.tour;

import mpi.Comm;
import mpi.Datatype;
import mpi.Group;
import mpi.Info;
import mpi.Intracomm;
import mpi.MPI;
import mpi.MPIException;

import java.util.Arrays;

/** Communicators, groups, and what a program hangs on them. */
public final class Communicators {
    private Communicators() {}

    /** Prints a line for each thing it has done. */
    public static void use() throws MPIException {
        made();
        groups();
        attributes();
        hints();
    }

    private static void made() throws MPIException {
        Intracomm twin = MPI.COMM_WORLD.dup();
        twin.setName("twin");
        System.out.println(twin.getName() + " of size " + twin.getSize());
        System.out.println("congruent " + (Comm.compare(twin, MPI.COMM_WORLD) == MPI.CONGRUENT));
        Intracomm later = twin.iDup();
        later.getRequest().waitFor();
        later.barrier();
        System.out.println("part of size " + twin.split(3, 1).getGroup().getSize());
        System.out.println("no part " + twin.split(MPI.UNDEFINED, 0).isNull());
        System.out.println("of a group " + twin.create(twin.getGroup()).getSize());
        System.out.println("alone " + twin.createGroup(twin.getGroup(), 1).getRank());
        twin.free();
        System.out.println("freed " + twin.isNull() + ", not so " + later.isNull());
    }

    private static void groups() throws MPIException {
        Group world = MPI.COMM_WORLD.getGroup();
        Group none = world.excl(new int[] {0});
        System.out.println("without rank 0: " + none.getSize());
        System.out.println("both " + Group.union(none, world).getSize());
        System.out.println("common " + Group.intersection(none, world).getSize());
        int[] there = Group.translateRanks(world, new int[] {0, MPI.PROC_NULL}, MPI.GROUP_EMPTY);
        System.out.println("nowhere " + (there[0] == MPI.UNDEFINED) + ", " + there[1]);
    }

    private static void attributes() throws MPIException {
        int key = Comm.createKeyval();
        int[] value = {1, 2, 3};
        MPI.COMM_WORLD.setAttr(key, value);
        value[0] = 9;
        Intracomm heir = MPI.COMM_WORLD.dup();
        MPI.COMM_WORLD.deleteAttr(key);
        System.out.println("kept " + Arrays.toString((int[]) heir.getAttr(key)));
        System.out.println("deleted " + MPI.COMM_WORLD.getAttr(key));
        System.out.println("greatest tag " + MPI.COMM_WORLD.getAttr(MPI.TAG_UB));
        int ofTypes = Datatype.createKeyval();
        MPI.INT.setAttr(ofTypes, "text");
        System.out.println("of a type " + MPI.INT.getAttr(ofTypes));
    }

    private static void hints() throws MPIException {
        Info info = new Info();
        info.set("one", "1");
        info.set("two", "2");
        info.set("one", "eins");
        info.delete("two");
        System.out.println(info.getKey(0) + " " + info.get("one") + " " + info.get("two"));
        Intracomm hinted = MPI.COMM_WORLD.dupWithInfo(info);
        System.out.println("hints " + hinted.getInfo().size());
    }
}
