package org.banteng.benchmarks;

import mpi.Comm;
import mpi.MPI;
import mpi.MPIException;

import org.banteng.engine.group.Group;
import org.banteng.engine.message.Endpoint;
import org.banteng.engine.message.Operation;
import org.banteng.engine.message.Peers;
import org.banteng.engine.message.SendMode;
import org.banteng.machine.Memory;

import java.nio.ByteBuffer;

/** The ways in which two ranks send each other bytes. */
public enum Messages {
    /** Through the engine: protocol, matching and copying, and no check of arguments. */
    ENGINE {
        @Override
        Exchange between(TwoRanks ranks, int bytes) throws InterruptedException {
            byte[][] buffers = new byte[2][];
            ranks.run(rank -> buffers[rank] = new byte[bytes]);
            return (rank, count) -> throughEngine(ranks.endpoint(rank), buffers[rank], count);
        }
    },

    /** As a program does it, with arrays. */
    ARRAY {
        @Override
        Exchange between(TwoRanks ranks, int bytes) throws InterruptedException {
            byte[][] buffers = new byte[2][];
            ranks.run(rank -> buffers[rank] = new byte[bytes]);
            return (rank, count) -> throughMpi(rank, buffers[rank], bytes, count);
        }
    },

    /** As a program does it, with direct buffers. */
    DIRECT {
        @Override
        Exchange between(TwoRanks ranks, int bytes) throws InterruptedException {
            ByteBuffer[] buffers = new ByteBuffer[2];
            ranks.run(rank -> buffers[rank] = MPI.newByteBuffer(bytes));
            return (rank, count) -> throughMpi(rank, buffers[rank], bytes, count);
        }
    };

    private static final int CONTEXT = 1_000;
    private static final int TAG = 1;

    /**
     * Messages of so many bytes between these ranks. Each rank makes its buffer itself, as in a
     * program; made here, two small ones would share a cache line.
     */
    abstract Exchange between(TwoRanks ranks, int bytes) throws InterruptedException;

    private static void throughMpi(int rank, Object buffer, int bytes, int count)
            throws MPIException {
        Comm world = MPI.COMM_WORLD;
        for (int i = 0; i < count; i++) {
            if (rank == 0) {
                world.send(buffer, bytes, MPI.BYTE, 1, TAG);
                world.recv(buffer, bytes, MPI.BYTE, 1, TAG);
            } else {
                world.recv(buffer, bytes, MPI.BYTE, 0, TAG);
                world.send(buffer, bytes, MPI.BYTE, 0, TAG);
            }
        }
    }

    private static void throughEngine(Endpoint endpoint, byte[] buffer, int count) {
        Group world = Group.range(0, endpoint.job().size());
        Peers peers = new Peers(endpoint, world, endpoint.world(), null);
        for (int i = 0; i < count; i++) {
            if (endpoint.world() == 0) {
                send(endpoint, peers, buffer);
                receive(endpoint, peers, buffer);
            } else {
                receive(endpoint, peers, buffer);
                send(endpoint, peers, buffer);
            }
        }
    }

    private static void send(Endpoint endpoint, Peers peers, byte[] buffer) {
        int rank = endpoint.world();
        int peer = 1 - rank;
        long at = Memory.arrayBase(buffer);
        int bytes = buffer.length;
        if (!peers.trySend(peer, CONTEXT, TAG, buffer, at, bytes)) {
            finish(
                    endpoint,
                    endpoint.send(
                            SendMode.STANDARD,
                            "send",
                            CONTEXT,
                            TAG,
                            rank,
                            peer,
                            buffer,
                            at,
                            bytes,
                            buffer));
        }
    }

    private static void receive(Endpoint endpoint, Peers peers, byte[] buffer) {
        int peer = 1 - endpoint.world();
        long at = Memory.arrayBase(buffer);
        int bytes = buffer.length;
        if (peers.tryReceive(peer, CONTEXT, TAG, buffer, at, bytes) == Endpoint.NOTHING) {
            finish(
                    endpoint,
                    endpoint.receive("recv", CONTEXT, peer, TAG, buffer, at, bytes, buffer));
        }
    }

    private static void finish(Endpoint endpoint, Operation operation) {
        endpoint.waits().await(operation);
        endpoint.recycle(operation);
    }
}
