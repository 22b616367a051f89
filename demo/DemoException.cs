namespace StreamPlatform.Demo;

/// <summary>The demo cannot go on; the message says why, in one sentence for whoever started it.</summary>
internal sealed class DemoException(string message) : Exception(message);
