using System.Net.Http.Json;
using Microsoft.Extensions.Options;

namespace StreamPlatform.CdnSync.Predicting;

internal sealed record Prediction(string VideoId, double Share);

internal sealed record Predictions(IReadOnlyList<Prediction> Items);

// What Recommendations expects to be watched next, the most watched first.
internal sealed class PredictionClient(HttpClient http, IOptions<CdnSyncOptions> options)
{
    public async Task<IReadOnlyList<Prediction>> NextAsync(CancellationToken cancellationToken) =>
        (await http.GetFromJsonAsync<Predictions>(new Uri($"/internal/predictions?limit={options.Value.PredictedVideos}", UriKind.Relative), cancellationToken))!.Items;
}
