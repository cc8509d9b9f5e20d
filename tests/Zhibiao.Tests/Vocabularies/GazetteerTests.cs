using Zhibiao.Model;
using Zhibiao.Vocabularies;

namespace Zhibiao.Tests.Vocabularies;

public sealed class GazetteerTests
{
    private const string ProvinceHeader = "id,name_zh,aliases_zh,letters,name_en,aliases_en,kind,parent_id,valid_from,valid_to,series_id\n";
    private const string CountyHeader = "id,name_zh,aliases_zh,name_en,kind,province_id,series_id,valid_from,valid_to\n";
    private const string Provinces = ProvinceHeader
        + "cn,全国,,,China,,country,,,,cn\n"
        + "gr-huabei,华北区,华北,,North China,,great_region,,,1954-06-19,gr-huabei\n"
        + "cn-shanxi,山西省,山西,晋,Shanxi,Shansi,province,gr-huabei,1949-09-01,,cn-shanxi\n";

    private static readonly Gazetteer All = Gazetteer.Load();

    [Fact]
    public void A_province_belongs_to_its_great_region_and_a_county_to_its_province()
    {
        Assert.Equal("gr-huabei", All.ById("cn-shanxi")!.ParentId);
        Place county = Assert.Single(All.ByName("莒县"));
        Assert.Equal(("cn-shandong", PlaceLevel.County, "Ju County"), (county.ParentId, county.Level, county.NameEn));
    }

    [Fact]
    public void A_name_finds_every_place_that_bears_it_in_full_or_short()
    {
        Assert.Contains(All.ByName("松江"), place => place.Kind == "province");
        Assert.Contains(All.ByName("松江"), place => place.Kind == "special_district");
        Assert.Contains(All.ByName("松江"), place => place.Kind == "county");
        Assert.Empty(All.ByName("永全县"));
    }

    [Fact]
    public void Rehe_ends_with_1955() =>
        Assert.Equal((true, false), (All.ById("cn-rehe")!.ValidOn(new DateOnly(1955, 12, 31)), All.ById("cn-rehe")!.ValidOn(new DateOnly(1956, 1, 1))));

    [Fact]
    public void A_county_that_changed_its_province_is_one_series()
    {
        Place[] liaoyang = [.. All.ByName("辽阳县")];
        Assert.True(liaoyang.Length > 1);
        Assert.Single(liaoyang.Select(place => place.SeriesId).Distinct());
    }

    [Fact]
    public void No_name_has_two_places_of_one_kind_and_province_on_one_day()
    {
        foreach (DateOnly day in new[] { new DateOnly(1950, 6, 1), new DateOnly(1954, 9, 1), new DateOnly(1958, 12, 31), new DateOnly(1962, 1, 1) })
        {
            Assert.DoesNotContain(All.Places.Where(place => place.ValidOn(day)).GroupBy(place => (place.NameZh, place.ProvinceId)), twins => twins.Count() > 1);
        }
    }

    [Fact]
    public void Only_the_country_and_the_great_regions_stand_above_the_provinces()
    {
        Assert.Equal(("全国", PlaceLevel.Country, ""), (All.Country.NameZh, All.Country.Level, All.Country.ProvinceId));
        Assert.All(All.Places, place => Assert.Equal(place.Level < PlaceLevel.Province, place.ProvinceId.Length == 0));
        Assert.All(All.Places, place => Assert.NotNull(All.ById(place.SeriesId)));
    }

    [Theory]
    [InlineData("cn-x.a,甲县,甲,Jia County,county,cn-x,cn-x.a,,\n", "column province_id: 'cn-x' is no province")]
    [InlineData("cn-s.a,甲县,甲,Jia County,county,cn-shanxi,cn-s.a,1955,1954\n", "column valid_to: lies before valid_from")]
    [InlineData("cn-s.a,甲县,甲,Jia County,county,cn-shanxi,cn-s.a,,\ncn-s.a,乙县,乙,Yi County,county,cn-shanxi,cn-s.a,,\n", "line 3, column id: 'cn-s.a' stands twice")]
    [InlineData("cn-s.a,甲县,甲,Jia County,county,cn-shanxi,cn-s.a,,1955\ncn-s.b,甲县,甲,Jia County,county,cn-shanxi,cn-s.a,1955,\n", "column valid_from: 甲县 already exists then as cn-s.a")]
    [InlineData("cn-s.a,甲县,甲,Jia County,shire,cn-shanxi,cn-s.a,,\n", "column kind: 'shire' is none of")]
    [InlineData("cn-s.a,甲县,甲,Jia County,county,cn-shanxi,cn-s.z,,\n", "column series_id: 'cn-s.z' is no place")]
    [InlineData("cn-s.a,甲县,甲,Jia County,county,cn-shanxi,cn-s.a,1955-13,\n", "column valid_from: '1955-13' is no date")]
    public void A_row_that_cannot_be_right_is_refused(string counties, string reason)
    {
        var refusal = Assert.Throws<VocabularyException>(() => GazetteerFiles.Read(new StringReader(Provinces), new StringReader(CountyHeader + counties)));
        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_province_of_no_great_region_is_refused() =>
        Assert.Throws<VocabularyException>(() => GazetteerFiles.Read(
            new StringReader(Provinces + "cn-q,青海省,青海,,Qinghai,,province,gr-x,,,cn-q\n"), new StringReader(CountyHeader)));

    [Fact]
    public void Small_files_make_a_small_gazetteer()
    {
        var small = new Gazetteer(GazetteerFiles.Read(new StringReader(Provinces), new StringReader(CountyHeader + "cn-s.a,甲县,甲,Jia County,county,cn-shanxi,cn-s.a,,1954-06\n")));
        Assert.Equal(4, small.Places.Count);
        Assert.Equal(new DateOnly(1954, 6, 30), small.ById("cn-s.a")!.ValidTo);
    }
}
