using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.Http.Resilience;

internal sealed class HttpStandardResilienceOptionsValidator : IValidateOptions<HttpStandardResilienceOptions>
{
    public ValidateOptionsResult Validate(string? name, HttpStandardResilienceOptions options)
    {
        List<string> faults = [];
        if (options.AttemptTimeout.Timeout > options.TotalRequestTimeout.Timeout)
        {
            faults.Add("Total request timeout strategy must have a greater timeout than the attempt timeout strategy. "
                + $"Total Request Timeout: {options.TotalRequestTimeout.Timeout.TotalSeconds}s, Attempt Timeout: {options.AttemptTimeout.Timeout.TotalSeconds}s");
        }

        if (options.CircuitBreaker.SamplingDuration < options.AttemptTimeout.Timeout * 2)
        {
            faults.Add("The sampling duration of circuit breaker strategy needs to be at least double of an attempt timeout strategy's timeout "
                + $"interval, in order to be effective. Sampling Duration: {options.CircuitBreaker.SamplingDuration.TotalSeconds}s, "
                + $"Attempt Timeout: {options.AttemptTimeout.Timeout.TotalSeconds}s");
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
