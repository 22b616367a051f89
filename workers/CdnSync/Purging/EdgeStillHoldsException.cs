namespace StreamPlatform.CdnSync.Purging;

// An answer was on its way when the edge was asked to let go.
internal sealed class EdgeStillHoldsException(string edge, string prefix, int files) : Exception($"{edge} still holds {files} files of {prefix}.");
