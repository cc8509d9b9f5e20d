using Zhibiao.Model;

namespace Zhibiao.Web;

/// <summary>The places and indicators of a dataset with how often each comes, the most frequent first.</summary>
internal sealed class FilterChoices
{
    private FilterChoices(IReadOnlyList<FilterChoice> places, IReadOnlyList<FilterChoice> indicators)
    {
        Places = places;
        Indicators = indicators;
    }

    public IReadOnlyList<FilterChoice> Places { get; }

    public IReadOnlyList<FilterChoice> Indicators { get; }

    public static FilterChoices Of(IReadOnlyCollection<Observation> all) => new(
        [.. Often(all.GroupBy(ListFilter.AreaOf, StringComparer.Ordinal).Where(area => area.Key.Length > 0), (key, area) =>
        {
            Observation first = area.FirstOrDefault(o => o.PlaceId == key) ?? area.First();
            return (NameOf(first, key, first.PlaceZh), NameOf(first, key, first.PlaceEn));
        })],
        [.. Often(all.Where(o => o.Indicator is not null).GroupBy(o => o.Indicator!.Id, StringComparer.Ordinal), (_, rows) => (rows.First().Indicator!.NameZh, rows.First().Indicator!.NameEn))]);

    private static IEnumerable<FilterChoice> Often(IEnumerable<IGrouping<string, Observation>> groups, Func<string, IEnumerable<Observation>, (string Zh, string En)> names) =>
        groups.Select(group => (group, name: names(group.Key, group))).Select(one => new FilterChoice(one.group.Key, one.group.Count(), one.name.Zh, one.name.En))
            .OrderByDescending(choice => choice.Count).ThenBy(choice => choice.Key, StringComparer.Ordinal);

    // Where only places below the province are named, its id says more than the first of them would.
    private static string NameOf(Observation first, string key, string name) =>
        first.PlaceId == key || first.PlaceId.Length == 0 || !key.StartsWith("cn-", StringComparison.Ordinal) ? name : key[3..];
}
