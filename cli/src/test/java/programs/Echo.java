package programs;

import mpi.MPI;
import mpi.MPIException;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** Every rank counts the lines of its input. */
public final class Echo {
    private Echo() {}

    public static void main(String[] args) throws MPIException, IOException {
        MPI.Init(args);
        BufferedReader in =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        int lines = 0;
        String last = "nothing";
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            lines++;
            last = line;
        }
        System.out.println(
                "rank " + MPI.COMM_WORLD.getRank() + " read " + lines + ", last " + last);
        MPI.Finalize();
    }
}
