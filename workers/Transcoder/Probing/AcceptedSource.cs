using StreamPlatform.Media;

namespace StreamPlatform.Transcoder.Probing;

// A source that can become a video. Its end is that of its last picture, as its packets say, not as its header promises.
internal sealed record AcceptedSource(SourceProbe Probe, TimeSpan VideoEnd, bool Seekable);
