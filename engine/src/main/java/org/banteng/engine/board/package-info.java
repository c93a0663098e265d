/**
 * Notes in place of messages: on a {@link org.banteng.engine.board.Board} every rank of a
 * communicator writes where only it writes and all may read. What small collectives move takes one
 * cache line from core to core and no matching. Start reading at {@link
 * org.banteng.engine.board.BoardDescriptor}, the layout.
 */
package org.banteng.engine.board;
