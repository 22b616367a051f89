namespace StreamPlatform.Transcoder.Probing;

// The packets of a source: all of them, or those of its last seconds where these tell enough.
internal sealed record ScanResult(PacketScan Packets, bool IsWhole, bool EndedEarly);
