package mpi;

/** Names that a program gives to MPI objects. */
final class Names {
    private Names() {}

    /**
     * The name, cut to what MPI keeps of one.
     *
     * @throws NullPointerException if it is {@code null}
     */
    static String checked(String call, String name) {
        return Check.notNull(call, "name", name)
                .substring(0, Math.min(name.length(), Constants.MAX_OBJECT_NAME - 1));
    }
}
