using StreamPlatform.Media;

namespace StreamPlatform.Transcoder.Encoding;

// Where ffmpeg writes one rung to.
internal sealed record RungOutput(Rung Rung, string Target);
