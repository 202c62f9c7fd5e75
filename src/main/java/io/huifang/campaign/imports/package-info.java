/** Reads tables of cases: what they are written in, and which column is what. Knows nothing of the database. */
@NullMarked
@NamedInterface("imports")
package io.huifang.campaign.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
