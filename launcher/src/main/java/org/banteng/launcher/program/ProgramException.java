package org.banteng.launcher.program;

/** A program that cannot be started; the message is for the user, and says what to do. */
public final class ProgramException extends RuntimeException {
    /**
     * @param message what is wrong with which argument
     */
    public ProgramException(String message) {
        super(message);
    }
}
