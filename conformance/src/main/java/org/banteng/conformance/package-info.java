/**
 * Programs that show what MPI promises, each checking its own result: {@link
 * org.banteng.conformance.Main} runs them by name, on any machine and any number of ranks.
 */
package org.banteng.conformance;
