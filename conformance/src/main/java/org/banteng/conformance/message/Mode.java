package org.banteng.conformance.message;

import mpi.Comm;
import mpi.Datatype;
import mpi.MPIException;
import mpi.Prequest;
import mpi.Request;

/** The four modes of sending, each blocking, non-blocking and persistent (MPI 4.1, section 3.4). */
enum Mode {
    STANDARD {
        @Override
        void send(Comm comm, Object buf, int count, Datatype type, int dest, int tag)
                throws MPIException {
            comm.send(buf, count, type, dest, tag);
        }

        @Override
        Request start(Comm comm, Object buf, int count, Datatype type, int dest, int tag)
                throws MPIException {
            return comm.iSend(buf, count, type, dest, tag);
        }

        @Override
        Prequest init(Comm comm, Object buf, int count, Datatype type, int dest, int tag)
                throws MPIException {
            return comm.sendInit(buf, count, type, dest, tag);
        }
    },

    SYNCHRONOUS {
        @Override
        void send(Comm comm, Object buf, int count, Datatype type, int dest, int tag)
                throws MPIException {
            comm.sSend(buf, count, type, dest, tag);
        }

        @Override
        Request start(Comm comm, Object buf, int count, Datatype type, int dest, int tag)
                throws MPIException {
            return comm.isSend(buf, count, type, dest, tag);
        }

        @Override
        Prequest init(Comm comm, Object buf, int count, Datatype type, int dest, int tag)
                throws MPIException {
            return comm.sSendInit(buf, count, type, dest, tag);
        }
    },

    BUFFERED {
        @Override
        void send(Comm comm, Object buf, int count, Datatype type, int dest, int tag)
                throws MPIException {
            comm.bSend(buf, count, type, dest, tag);
        }

        @Override
        Request start(Comm comm, Object buf, int count, Datatype type, int dest, int tag)
                throws MPIException {
            return comm.ibSend(buf, count, type, dest, tag);
        }

        @Override
        Prequest init(Comm comm, Object buf, int count, Datatype type, int dest, int tag)
                throws MPIException {
            return comm.bSendInit(buf, count, type, dest, tag);
        }
    },

    /** The receive must have been posted before. */
    READY {
        @Override
        void send(Comm comm, Object buf, int count, Datatype type, int dest, int tag)
                throws MPIException {
            comm.rSend(buf, count, type, dest, tag);
        }

        @Override
        Request start(Comm comm, Object buf, int count, Datatype type, int dest, int tag)
                throws MPIException {
            return comm.irSend(buf, count, type, dest, tag);
        }

        @Override
        Prequest init(Comm comm, Object buf, int count, Datatype type, int dest, int tag)
                throws MPIException {
            return comm.rSendInit(buf, count, type, dest, tag);
        }
    };

    abstract void send(Comm comm, Object buf, int count, Datatype type, int dest, int tag)
            throws MPIException;

    abstract Request start(Comm comm, Object buf, int count, Datatype type, int dest, int tag)
            throws MPIException;

    abstract Prequest init(Comm comm, Object buf, int count, Datatype type, int dest, int tag)
            throws MPIException;
}
