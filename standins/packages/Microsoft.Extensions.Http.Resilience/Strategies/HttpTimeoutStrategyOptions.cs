using Polly.Timeout;

namespace Microsoft.Extensions.Http.Resilience;

/// <summary>How long an HTTP client waits.</summary>
public class HttpTimeoutStrategyOptions : TimeoutStrategyOptions;
