using System.Diagnostics;
using OpenTelemetry.Trace;

namespace StreamPlatform.ServiceDefaults;

/// <summary>
/// A trace begins where somebody asks for something. Calls to stores, brokers and services that a process makes by itself, every two seconds and for ever
/// (an outbox that is looked at, a connection that is tested), begin none: they would hide all others. Nor does the broker client's own span of a delivery,
/// which only points to the trace that the handling of the message continues.
/// </summary>
internal sealed class AskedForSampler : Sampler
{
    public override SamplingResult ShouldSample(in SamplingParameters samplingParameters)
    {
        var isUnasked = samplingParameters.Kind == ActivityKind.Client
            || (samplingParameters.Kind == ActivityKind.Consumer && samplingParameters.Links?.Any() == true);
        return new SamplingResult(isUnasked ? SamplingDecision.Drop : SamplingDecision.RecordAndSample);
    }
}
