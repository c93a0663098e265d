/** Shows what was measured: tables and small charts in a terminal, JSON, SVG, HTML, Markdown. */
package org.banteng.bench.report;
