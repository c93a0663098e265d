package org.banteng.benchmarks;

import mpi.Comm;
import mpi.MPI;

import org.banteng.engine.message.Endpoint;
import org.banteng.engine.message.Operation;
import org.banteng.engine.message.SendMode;
import org.banteng.machine.Memory;

/** The ways in which two ranks send each other bytes. */
public enum Messages {
    /** Through the engine: protocol, matching and copying, and no check of arguments. */
    ENGINE {
        @Override
        Exchange between(TwoRanks ranks, int bytes) {
            byte[][] buffers = {new byte[bytes], new byte[bytes]};
            return (rank, count) -> throughEngine(ranks.endpoint(rank), buffers[rank], count);
        }
    },

    /** As a program does it, with arrays. */
    ARRAY {
        @Override
        Exchange between(TwoRanks ranks, int bytes) {
            return throughMpi(new byte[bytes], new byte[bytes], bytes);
        }
    },

    /** As a program does it, with direct buffers. */
    DIRECT {
        @Override
        Exchange between(TwoRanks ranks, int bytes) {
            return throughMpi(MPI.newByteBuffer(bytes), MPI.newByteBuffer(bytes), bytes);
        }
    };

    private static final int CONTEXT = 1_000;
    private static final int TAG = 1;

    /** Messages of so many bytes between these ranks. */
    abstract Exchange between(TwoRanks ranks, int bytes);

    private static Exchange throughMpi(Object buffer0, Object buffer1, int bytes) {
        return (rank, count) -> {
            Comm world = MPI.COMM_WORLD;
            Object buffer = rank == 0 ? buffer0 : buffer1;
            for (int i = 0; i < count; i++) {
                if (rank == 0) {
                    world.send(buffer, bytes, MPI.BYTE, 1, TAG);
                    world.recv(buffer, bytes, MPI.BYTE, 1, TAG);
                } else {
                    world.recv(buffer, bytes, MPI.BYTE, 0, TAG);
                    world.send(buffer, bytes, MPI.BYTE, 0, TAG);
                }
            }
        };
    }

    private static void throughEngine(Endpoint endpoint, byte[] buffer, int count) {
        for (int i = 0; i < count; i++) {
            if (endpoint.world() == 0) {
                send(endpoint, buffer);
                receive(endpoint, buffer);
            } else {
                receive(endpoint, buffer);
                send(endpoint, buffer);
            }
        }
    }

    private static void send(Endpoint endpoint, byte[] buffer) {
        int rank = endpoint.world();
        int peer = 1 - rank;
        long at = Memory.arrayBase(buffer);
        int bytes = buffer.length;
        if (!endpoint.trySend(CONTEXT, TAG, rank, peer, buffer, at, bytes)) {
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

    private static void receive(Endpoint endpoint, byte[] buffer) {
        int peer = 1 - endpoint.world();
        long at = Memory.arrayBase(buffer);
        finish(
                endpoint,
                endpoint.receive("recv", CONTEXT, peer, TAG, buffer, at, buffer.length, buffer));
    }

    private static void finish(Endpoint endpoint, Operation operation) {
        endpoint.waits().await(operation);
        endpoint.recycle(operation);
    }
}
