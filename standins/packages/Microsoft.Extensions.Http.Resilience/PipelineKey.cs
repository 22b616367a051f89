namespace Microsoft.Extensions.Http.Resilience;

internal sealed class PipelineKey
{
    public Func<IServiceProvider, Func<HttpRequestMessage, string>>? SelectorFactory { get; set; }
}
