package org.banteng.engine.message;

/**
 * What is done to a large message piece by piece as it is received, while a piece is in the cache.
 * All pieces but the last are of the same size. Runs wherever messages are taken in, so it may not
 * wait, nor run code of the program's.
 */
public interface Pieces {
    /** The size of a piece in bytes. */
    long bytes();

    /**
     * Whether each piece is put where the one before was, at the start of the buffer; otherwise it
     * is put where it belongs.
     */
    boolean shareOnePlace();

    /**
     * A piece is in the buffer.
     *
     * @param at where in the message it begins
     */
    void arrived(long at, long bytes);
}
