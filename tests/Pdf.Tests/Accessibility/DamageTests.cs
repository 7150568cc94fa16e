using System.Collections.Immutable;
using KpiPapers.Pdf.Tests.Accessibility.Cases;
using KpiPapers.Pdf.Tests.Accessibility.Damaging;
using KpiPapers.Pdf.Tests.Building;

namespace KpiPapers.Pdf.Tests.Accessibility;

/// <summary>Each condition of the checker, seen failing.</summary>
public sealed class DamageTests
{
    private static readonly PlainPdf Good = PlainPdf.Unpack(PdfWriter.Write(Everything.Document));

    private static readonly ImmutableArray<Damage> Damages =
    [
        .. ContentDamage.All,
        .. PropertyDamage.All,
        .. StructureDamage.All,
        .. LanguageDamage.All,
        .. AnnotationDamage.All,
        .. FontDamage.All,
        .. TreeDamage.All,
    ];

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var damage in Damages) cases.Add(damage.Number, damage.Name);
            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Damage_is_reported_under_its_number_and_no_other(string number, string name)
    {
        var damage = Damages.Single(candidate => candidate.Number == number && candidate.Name == name);

        var violations = PdfUaChecker.Check(damage.Do(Good).Write());

        Assert.Equal(damage.Also.Prepend(number).Order(), violations.Select(violation => violation.Number).Distinct().Order());
    }

    [Fact]
    public void A_good_file_is_still_good_when_unpacked()
    {
        Assert.Empty(PdfUaChecker.Check(Good.Write()));
    }

    [Fact]
    public void Every_condition_is_met_by_some_damage()
    {
        Assert.Equal(
            PdfUaChecker.Conditions.Select(condition => condition.Number).Order(),
            Damages.Select(damage => damage.Number).Distinct().Order());
    }

    [Fact]
    public void A_violation_says_what_is_wrong_and_where()
    {
        var violations = PdfUaChecker.Check(Good.Without("Tabs").Write());

        Assert.Equal(
            ["28-008: A page with annotations does not say in which order the tab key visits them. (page 1)"],
            violations.Select(violation => violation.ToString()));
    }
}
