/** The {@code banteng} command; start reading at {@link org.banteng.cli.Main}. */
package org.banteng.cli;
