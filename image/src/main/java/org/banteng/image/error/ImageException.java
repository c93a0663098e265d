package org.banteng.image.error;

/**
 * An image could not be built; the message says what is missing, and where, or which command helps.
 */
public class ImageException extends Exception {
    public ImageException(String message) {
        super(message);
    }

    public ImageException(String message, Throwable cause) {
        super(message, cause);
    }
}
