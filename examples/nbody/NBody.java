import mpi.Comm;
import mpi.MPI;
import mpi.MPIException;

import java.util.Arrays;

/**
 * Stars attracting each other: every body feels every other one, on any number of ranks.
 *
 * <p>Each rank owns some of the bodies. To compute the forces, every rank sends a copy of its
 * bodies on a journey round the ring of all ranks: at each stop the local bodies are pulled by the
 * visitors, then all visitors move on to the next rank (sendRecvReplace). After as many stops as
 * there are ranks everybody has met everybody, and each copy is home again. No rank ever holds more
 * than its own bodies and one group of visitors.
 *
 * <p>The bodies are a star cluster in balance (a Plummer sphere), moved by the leapfrog method,
 * which keeps the energy from drifting. Checks: the start has the energy that theory gives for such
 * a cluster, the forces are the same when groups are broadcast in turn, and energy, momentum and
 * angular momentum are conserved.
 *
 * <p>Arguments, all optional: BODIES STEPS. Units: the gravitational constant, the mass of the
 * cluster and its Plummer radius are 1.
 */
public final class NBody {
    /** Time of a step. */
    private static final double DT = 0.01;

    /** Bodies closer than this hardly attract each other more; keeps close encounters tame. */
    private static final double SOFTENING = 0.05;

    /** The tag of the messages. */
    private static final int VISITORS = 1;

    /** What travels of a body: x, y, z and its mass. */
    private static final int FIELDS = 4;

    private final Comm comm;
    private final int rank;
    private final int size;

    /** The bodies of this rank; {@code places} of them, the same number on every rank. */
    private final int places;

    /** x, y, z and mass of body k from index FIELDS * k on. Mass 0 marks an empty place. */
    private final double[] bodies;

    /** The group of bodies that is at this rank on its way round the ring. */
    private final double[] visitors;

    /** x, y, z of body k from index 3 * k on. */
    private final double[] velocity;

    private final double[] acceleration;

    /** Potential energy of the bodies of this rank. */
    private double potential;

    public static void main(String[] args) throws MPIException {
        args = MPI.Init(args);
        int count = number(args, 0, "BODIES", 2000, 2);
        int steps = number(args, 1, "STEPS", 100, 1);
        new NBody(MPI.COMM_WORLD, count).run(count, steps);
        MPI.Finalize();
    }

    private NBody(Comm comm, int count) throws MPIException {
        this.comm = comm;
        this.rank = comm.getRank();
        this.size = comm.getSize();
        // Groups of one size travel in one buffer of one size, so the last group may have gaps.
        this.places = (count + size - 1) / size;
        this.bodies = new double[FIELDS * places];
        this.visitors = new double[FIELDS * places];
        this.velocity = new double[3 * places];
        this.acceleration = new double[3 * places];
    }

    private void run(int count, int steps) throws MPIException {
        placeBodies(count);
        stopTheWhole();
        meetEverybody();
        Totals start = totals();
        say(count + " bodies, " + steps + " steps, " + size + " ranks");
        print(0, start);

        checkStart(start, count);
        checkForces();

        double begin = MPI.wtime();
        int every = Math.max(1, steps / 5);
        for (int step = 1; step <= steps; step++) {
            // Leapfrog: half a kick, a drift, half a kick.
            kick(DT / 2);
            drift();
            meetEverybody();
            kick(DT / 2);
            if (step % every == 0) {
                print(step, totals());
            }
        }
        double seconds = MPI.wtime() - begin;

        check(start, totals());
        double speed = 1e-6 * count * count * steps / seconds;
        say(String.format("%.2f s, %.0f million pairs per second", seconds, speed));
    }

    /** Takes the visitors once round the ring and sums up what all bodies do to the local ones. */
    private void meetEverybody() throws MPIException {
        System.arraycopy(bodies, 0, visitors, 0, bodies.length);
        Arrays.fill(acceleration, 0);
        potential = 0;
        int right = (rank + 1) % size;
        int left = (rank + size - 1) % size;
        for (int stop = 0; stop < size; stop++) {
            meet(visitors);
            int n = visitors.length;
            comm.sendRecvReplace(visitors, n, MPI.DOUBLE, right, VISITORS, left, VISITORS);
        }
        for (int k = 0; k < visitors.length; k++) {
            if (visitors[k] != bodies[k]) {
                throw new IllegalStateException(
                        "wrong result: the bodies of rank " + rank + " came home changed");
            }
        }
    }

    /** The pull of other bodies on each local one. A body does not pull itself: distance 0. */
    private void meet(double[] others) {
        for (int i = 0; i < places; i++) {
            double x = bodies[FIELDS * i];
            double y = bodies[FIELDS * i + 1];
            double z = bodies[FIELDS * i + 2];
            double mass = bodies[FIELDS * i + 3];
            double ax = 0;
            double ay = 0;
            double az = 0;
            double pairs = 0;
            for (int j = 0; j < others.length; j += FIELDS) {
                double dx = others[j] - x;
                double dy = others[j + 1] - y;
                double dz = others[j + 2] - z;
                double d2 = dx * dx + dy * dy + dz * dz;
                double inverse = 1 / Math.sqrt(d2 + SOFTENING * SOFTENING);
                double pull = others[j + 3] * inverse;
                pairs += d2 > 0 ? pull : 0;
                pull *= inverse * inverse;
                ax += pull * dx;
                ay += pull * dy;
                az += pull * dz;
            }
            acceleration[3 * i] += ax;
            acceleration[3 * i + 1] += ay;
            acceleration[3 * i + 2] += az;
            potential -= 0.5 * mass * pairs; // half, since each pair is met twice
        }
    }

    private void kick(double time) {
        for (int k = 0; k < velocity.length; k++) {
            velocity[k] += time * acceleration[k];
        }
    }

    private void drift() {
        for (int i = 0; i < places; i++) {
            for (int axis = 0; axis < 3; axis++) {
                bodies[FIELDS * i + axis] += DT * velocity[3 * i + axis];
            }
        }
    }

    /** What a cluster conserves, over all ranks. */
    private static final class Totals {
        double kinetic;
        double potential;
        final double[] momentum = new double[3];
        final double[] angularMomentum = new double[3];

        double energy() {
            return kinetic + potential;
        }
    }

    private Totals totals() throws MPIException {
        double[] sum = new double[8];
        sum[0] = potential;
        for (int i = 0; i < places; i++) {
            double mass = bodies[FIELDS * i + 3];
            for (int axis = 0; axis < 3; axis++) {
                int b = (axis + 1) % 3;
                int c = (axis + 2) % 3;
                double v = velocity[3 * i + axis];
                double turn =
                        bodies[FIELDS * i + b] * velocity[3 * i + c]
                                - bodies[FIELDS * i + c] * velocity[3 * i + b];
                sum[1] += 0.5 * mass * v * v;
                sum[2 + axis] += mass * v;
                sum[5 + axis] += mass * turn;
            }
        }
        comm.allReduce(sum, sum.length, MPI.DOUBLE, MPI.SUM);
        Totals totals = new Totals();
        totals.potential = sum[0];
        totals.kinetic = sum[1];
        System.arraycopy(sum, 2, totals.momentum, 0, 3);
        System.arraycopy(sum, 5, totals.angularMomentum, 0, 3);
        return totals;
    }

    private void print(int step, Totals now) {
        say(
                String.format(
                        "time %5.2f: kinetic %.6f, potential %.6f, energy %.8f",
                        step * DT, now.kinetic, now.potential, now.energy()));
    }

    private void check(Totals start, Totals now) {
        double energy = Math.abs(now.energy() / start.energy() - 1);
        double momentum = distance(start.momentum, now.momentum);
        double turning = distance(start.angularMomentum, now.angularMomentum);
        String changes =
                String.format(
                        "energy changed by %s of itself, momentum by %s, angular momentum by %s",
                        (float) energy, (float) momentum, (float) turning);
        if (!(energy < 1e-4) || !(momentum < 1e-12) || !(turning < 1e-12)) {
            throw new IllegalStateException(
                    "wrong result: " + changes + "; allowed are 1e-4, 1e-12 and 1e-12");
        }
        say("check: " + changes);
    }

    /**
     * A Plummer sphere of mass and radius 1 has the potential energy -3 pi / 32 and half as much
     * kinetic energy (Binney and Tremaine, Galactic Dynamics). Drawn at random with few bodies it
     * comes out near that only; softening weakens it a little.
     */
    private static void checkStart(Totals start, int count) {
        double theory = -3 * Math.PI / 32;
        double allowed = 0.1 + 5 / Math.sqrt(count);
        double potentialOff = Math.abs(start.potential / theory - 1);
        double kineticOff = Math.abs(start.kinetic / (-theory / 2) - 1);
        if (!(potentialOff < allowed) || !(kineticOff < allowed)) {
            throw new IllegalStateException(
                    String.format(
                            "wrong start: potential energy %s, kinetic %s, theory has %s and %s",
                            start.potential, start.kinetic, theory, -theory / 2));
        }
    }

    /** Computes the forces another way, with a broadcast of each group, and compares. */
    private void checkForces() throws MPIException {
        double[] fromRing = acceleration.clone();
        Arrays.fill(acceleration, 0);
        potential = 0;
        for (int root = 0; root < size; root++) {
            System.arraycopy(bodies, 0, visitors, 0, bodies.length); // only the root's copy counts
            comm.bcast(visitors, visitors.length, MPI.DOUBLE, root);
            meet(visitors);
        }
        for (int k = 0; k < fromRing.length; k++) {
            double off = Math.abs(fromRing[k] - acceleration[k]);
            if (!(off <= 1e-10 * (1 + Math.abs(acceleration[k])))) {
                throw new IllegalStateException(
                        String.format(
                                "wrong result: body %d is accelerated by %s, the ring said %s",
                                rank * places + k / 3, acceleration[k], fromRing[k]));
            }
        }
    }

    private static double distance(double[] a, double[] b) {
        double dx = a[0] - b[0];
        double dy = a[1] - b[1];
        double dz = a[2] - b[2];
        return Math.sqrt(dx * dx + dy * dy + dz * dz);
    }

    /**
     * Draws the bodies of this rank (Aarseth, Henon and Wielen 1974). The random numbers of a body
     * depend on its number only, so the cluster is the same on any number of ranks.
     */
    private void placeBodies(int count) {
        for (int i = 0; i < places; i++) {
            int number = rank * places + i;
            if (number >= count) {
                continue; // an empty place: without mass it pulls nobody and counts for nothing
            }
            Dice dice = new Dice(number);
            // The sphere has no edge; leave out the outermost thousandth.
            double radius = 1 / Math.sqrt(Math.pow(0.999 * dice.roll(), -2.0 / 3) - 1);
            double q;
            do {
                q = dice.roll();
            } while (0.1 * dice.roll() > q * q * Math.pow(1 - q * q, 3.5));
            double escape = Math.sqrt(2) / Math.pow(1 + radius * radius, 0.25);
            dice.direction(radius, bodies, FIELDS * i);
            dice.direction(q * escape, velocity, 3 * i);
            bodies[FIELDS * i + 3] = 1.0 / count;
        }
    }

    /** Puts the centre of mass to rest, so that the cluster does not wander off. */
    private void stopTheWhole() throws MPIException {
        double[] momentum = totals().momentum;
        for (int i = 0; i < places; i++) {
            for (int axis = 0; axis < 3; axis++) {
                velocity[3 * i + axis] -= momentum[axis]; // the whole mass is 1
            }
        }
    }

    /** Random numbers (SplitMix64; Steele, Lea and Flood 2014), the same on every machine. */
    private static final class Dice {
        private long state;

        Dice(long seed) {
            state = seed * 0x5851f42d4c957f2dL;
        }

        /** A number above 0 and below 1. */
        double roll() {
            state += 0x9e3779b97f4a7c15L;
            long z = state;
            z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
            z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
            z ^= z >>> 31;
            return ((z >>> 12) + 0.5) * 0x1p-52;
        }

        /** Writes a vector of that length and of any direction. */
        void direction(double length, double[] to, int index) {
            double z = 2 * roll() - 1;
            double angle = 2 * Math.PI * roll();
            double across = Math.sqrt(1 - z * z);
            to[index] = length * across * Math.cos(angle);
            to[index + 1] = length * across * Math.sin(angle);
            to[index + 2] = length * z;
        }
    }

    private void say(String line) {
        if (rank == 0) {
            System.out.println(line);
        }
    }

    private static int number(String[] args, int index, String name, int preset, int least) {
        if (index >= args.length) {
            return preset;
        }
        try {
            int value = Integer.parseInt(args[index]);
            if (value >= least) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Not a number: said below, together with the numbers that are too small.
        }
        throw new IllegalArgumentException(
                String.format(
                        "%s (argument %d) is '%s', it has to be a whole number of at least %d",
                        name, index + 1, args[index], least));
    }
}
