package org.banteng.image.programs;

import java.io.IOException;
import java.net.Socket;

/** Uses a class that the class library of metal lacks, not in main itself. */
public final class OpensSocket {
    private OpensSocket() {}

    /** Prints where it has connected to. */
    public static void main(String[] arguments) throws IOException {
        System.out.println(connect());
    }

    private static Object connect() throws IOException {
        try (Socket socket = new Socket("localhost", 1)) {
            return socket.getRemoteSocketAddress();
        }
    }
}
