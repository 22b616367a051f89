namespace StreamPlatform.Recommendations.Training;

// Says which model is deployed. Through: the place in the order of arrival up to which viewings were known; NewestAt: the time of the newest of them.
internal sealed record ModelPointer(string Key, long Through, long NewestAt, DateTimeOffset TrainedAt, double Ndcg, double PopularityNdcg, double Coverage);
