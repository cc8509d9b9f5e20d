using Zhibiao.Model;
using Zhibiao.Pairing;

namespace Zhibiao.Tests.Pairing;

public sealed class BaselineChoiceTests
{
    /// <summary>Levels laid out by place are looked through without looking at each; what comes of it must be the same.</summary>
    [Fact]
    public void The_choice_among_levels_laid_out_is_that_among_all_of_them()
    {
        var random = new Random(1953);
        int found = 0;
        for (int round = 0; round < 3000; round++)
        {
            Observation[] levels = [.. Enumerable.Range(0, random.Next(1, 25)).Select(i => Level(random, i))];
            Observation plan = Level(random, 99) with { Status = Status.Planned, Measure = (Measure)random.Next(4), PlaceId = random.Next(5) == 0 ? "" : "cn-shanxi", PlaceZh = "" };
            Observation? chosen = BaselineChoice.For(plan, levels);
            Assert.Same(chosen, BaselineChoice.For(plan, new NearLevels(levels)));
            found += chosen is null ? 0 : 1;
        }

        Assert.InRange(found, 1000, 2900);
    }

    private static Observation Level(Random random, int number)
    {
        int at = random.Next(200) * 10;
        decimal value = random.Next(1, 6);
        string day = $"195{random.Next(3, 6)}-0{random.Next(1, 4)}-01";
        return Observed.Actual(value, $"o-{number:00}", day) with
        {
            Span = new TextSpan(at, at + 3),
            SentenceIndex = at / 200,
            Section = at / 800,
            Period = random.Next(4) == 0 ? null : Observed.Period(day, day),
            Quantity = new Quantity { Kind = QuantityKind.Cardinal, Low = random.Next(6) == 0 ? null : value, High = value, Unit = "个" },
            Indicator = random.Next(5) == 0 ? null : Observed.Apc,
        };
    }
}
