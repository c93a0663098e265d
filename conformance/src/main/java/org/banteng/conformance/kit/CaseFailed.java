package org.banteng.conformance.kit;

/** A case has failed on this rank; the message says which, where and why. */
public final class CaseFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message the case, the rank, and what went wrong
     */
    public CaseFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
