/**
 * Objects in streams, area by area. Start reading at {@link streams.ObjectStreams}. They are not
 * among the semantics, since with object streams an image holds much more of what those use.
 */
package streams;
