/**
 * Second entry: the charters that come with the library, as JSON by id, and their bank holidays. Written by
 * `npm run charters`.
 */
import type { BankHolidays } from "./working-calendar/gov-uk.js";
import { publishedBankHolidays } from "./working-calendar/published.js";
import antrimAndNewtownabbey from "../charters/antrim-and-newtownabbey/undated.json" with { type: "json" };
import derbyCityCouncil2004 from "../charters/derby-city-council/2004.json" with { type: "json" };
import derbyCityCouncil2022ComplaintsTeam from "../charters/derby-city-council/2022-complaints-team.json" with { type: "json" };
import derbyCityCouncil2022 from "../charters/derby-city-council/2022.json" with { type: "json" };
import derbyHomes from "../charters/derby-homes/undated.json" with { type: "json" };
import durhamCityCouncil2006 from "../charters/durham-city-council/2006.json" with { type: "json" };
import englandAdultSocialCare2009 from "../charters/england-adult-social-care/2009.json" with { type: "json" };
import englandAndWalesLicensingHearings2005 from "../charters/england-and-wales-licensing-hearings/2005.json" with { type: "json" };
import englandAssetsOfCommunityValue2012 from "../charters/england-assets-of-community-value/2012.json" with { type: "json" };
import englandAwaabsLaw2025 from "../charters/england-awaabs-law/2025.json" with { type: "json" };
import englandChildProtection2023 from "../charters/england-child-protection/2023.json" with { type: "json" };
import englandChildrenActRepresentations2006 from "../charters/england-children-act-representations/2006.json" with { type: "json" };
import englandCouncilTaxAppeals2009 from "../charters/england-council-tax-appeals/2009.json" with { type: "json" };
import englandCouncilTaxReduction2013 from "../charters/england-council-tax-reduction/2013.json" with { type: "json" };
import englandDeprivationOfLiberty2008 from "../charters/england-deprivation-of-liberty/2008.json" with { type: "json" };
import englandDisabledFacilitiesGrants1996 from "../charters/england-disabled-facilities-grants/1996.json" with { type: "json" };
import englandEhcPlan2020 from "../charters/england-ehc-plan/2020.json" with { type: "json" };
import englandHomelessnessReviews2018 from "../charters/england-homelessness-reviews/2018.json" with { type: "json" };
import englandHousingOmbudsmanCode2024 from "../charters/england-housing-ombudsman-code/2024.json" with { type: "json" };
import englandLgscoCode2024 from "../charters/england-lgsco-code/2024.json" with { type: "json" };
import englandLookedAfterChildren2010 from "../charters/england-looked-after-children/2010.json" with { type: "json" };
import englandParkingRepresentations2022 from "../charters/england-parking-representations/2022.json" with { type: "json" };
import englandPavementLicences2020 from "../charters/england-pavement-licences/2020.json" with { type: "json" };
import englandPavementLicences2024 from "../charters/england-pavement-licences/2024.json" with { type: "json" };
import englandPlanning2018 from "../charters/england-planning/2018.json" with { type: "json" };
import englandPlanning2021 from "../charters/england-planning/2021.json" with { type: "json" };
import englandPreAction2020 from "../charters/england-pre-action/2020.json" with { type: "json" };
import englandPublicHealthComplaints2013 from "../charters/england-public-health-complaints/2013.json" with { type: "json" };
import englandPupilRecord2005 from "../charters/england-pupil-record/2005.json" with { type: "json" };
import englandRightToBuy1985 from "../charters/england-right-to-buy/1985.json" with { type: "json" };
import englandRightToRepair1994 from "../charters/england-right-to-repair/1994.json" with { type: "json" };
import englandSchoolExclusions2021 from "../charters/england-school-exclusions/2021.json" with { type: "json" };
import englandTreePreservation2012 from "../charters/england-tree-preservation/2012.json" with { type: "json" };
import greatBritainHousingBenefit2006 from "../charters/great-britain-housing-benefit/2006.json" with { type: "json" };
import northernIrelandNipsoMchp from "../charters/northern-ireland-nipso-mchp/undated.json" with { type: "json" };
import scotlandEisr2004 from "../charters/scotland-eisr/2004.json" with { type: "json" };
import scotlandFoisa2002From2005 from "../charters/scotland-foisa/2005.json" with { type: "json" };
import scotlandFoisa2002From2016 from "../charters/scotland-foisa/2016.json" with { type: "json" };
import scotlandFoisa2002Emergency2020 from "../charters/scotland-foisa/2020-emergency.json" with { type: "json" };
import scotlandFoisa2002From2020 from "../charters/scotland-foisa/2020.json" with { type: "json" };
import scotlandPlanning2013 from "../charters/scotland-planning/2013.json" with { type: "json" };
import scotlandSpsoLaMchp2021 from "../charters/scotland-spso-la-mchp/2021.json" with { type: "json" };
import ukDataProtectionComplaint2026 from "../charters/uk-data-protection-complaint/2026.json" with { type: "json" };
import ukEir2004 from "../charters/uk-eir/2004.json" with { type: "json" };
import ukFoia2000 from "../charters/uk-foia/2000.json" with { type: "json" };
import ukGdprSubjectAccess2018 from "../charters/uk-gdpr-subject-access/2018.json" with { type: "json" };
import ukGdprSubjectAccess2026 from "../charters/uk-gdpr-subject-access/2026.json" with { type: "json" };
import ukLawEnforcementData2018 from "../charters/uk-law-enforcement-data/2018.json" with { type: "json" };
import ukLawEnforcementData2026 from "../charters/uk-law-enforcement-data/2026.json" with { type: "json" };
import ukMembersEnquiriesPractice from "../charters/uk-members-enquiries/undated.json" with { type: "json" };
import walesPlanning2016 from "../charters/wales-planning/2016.json" with { type: "json" };
import walesPsowModel from "../charters/wales-psow-model/undated.json" with { type: "json" };
import walesSocialServicesComplaints2014 from "../charters/wales-social-services-complaints/2014.json" with { type: "json" };

/**
 * Every shipped charter and overlay as JSON, by id. Give one to `loadCharter`, and all of them as those that may
 * govern its cases: only what a charter refers to is read.
 * @example loadCharter(charters["uk-foia-2000"]).timeZone //=> "Europe/London"
 */
export const charters: Readonly<Record<string, object>> = {
  "antrim-and-newtownabbey": antrimAndNewtownabbey,
  "derby-city-council-2004": derbyCityCouncil2004,
  "derby-city-council-2022-complaints-team": derbyCityCouncil2022ComplaintsTeam,
  "derby-city-council-2022": derbyCityCouncil2022,
  "derby-homes": derbyHomes,
  "durham-city-council-2006": durhamCityCouncil2006,
  "england-adult-social-care-2009": englandAdultSocialCare2009,
  "england-and-wales-licensing-hearings-2005": englandAndWalesLicensingHearings2005,
  "england-assets-of-community-value-2012": englandAssetsOfCommunityValue2012,
  "england-awaabs-law-2025": englandAwaabsLaw2025,
  "england-child-protection-2023": englandChildProtection2023,
  "england-children-act-representations-2006": englandChildrenActRepresentations2006,
  "england-council-tax-appeals-2009": englandCouncilTaxAppeals2009,
  "england-council-tax-reduction-2013": englandCouncilTaxReduction2013,
  "england-deprivation-of-liberty-2008": englandDeprivationOfLiberty2008,
  "england-disabled-facilities-grants-1996": englandDisabledFacilitiesGrants1996,
  "england-ehc-plan-2020": englandEhcPlan2020,
  "england-homelessness-reviews-2018": englandHomelessnessReviews2018,
  "england-housing-ombudsman-code-2024": englandHousingOmbudsmanCode2024,
  "england-lgsco-code-2024": englandLgscoCode2024,
  "england-looked-after-children-2010": englandLookedAfterChildren2010,
  "england-parking-representations-2022": englandParkingRepresentations2022,
  "england-pavement-licences-2020": englandPavementLicences2020,
  "england-pavement-licences-2024": englandPavementLicences2024,
  "england-planning-2018": englandPlanning2018,
  "england-planning-2021": englandPlanning2021,
  "england-pre-action-2020": englandPreAction2020,
  "england-public-health-complaints-2013": englandPublicHealthComplaints2013,
  "england-pupil-record-2005": englandPupilRecord2005,
  "england-right-to-buy-1985": englandRightToBuy1985,
  "england-right-to-repair-1994": englandRightToRepair1994,
  "england-school-exclusions-2021": englandSchoolExclusions2021,
  "england-tree-preservation-2012": englandTreePreservation2012,
  "great-britain-housing-benefit-2006": greatBritainHousingBenefit2006,
  "northern-ireland-nipso-mchp": northernIrelandNipsoMchp,
  "scotland-eisr-2004": scotlandEisr2004,
  "scotland-foisa-2002-from-2005": scotlandFoisa2002From2005,
  "scotland-foisa-2002-from-2016": scotlandFoisa2002From2016,
  "scotland-foisa-2002-emergency-2020": scotlandFoisa2002Emergency2020,
  "scotland-foisa-2002-from-2020": scotlandFoisa2002From2020,
  "scotland-planning-2013": scotlandPlanning2013,
  "scotland-spso-la-mchp-2021": scotlandSpsoLaMchp2021,
  "uk-data-protection-complaint-2026": ukDataProtectionComplaint2026,
  "uk-eir-2004": ukEir2004,
  "uk-foia-2000": ukFoia2000,
  "uk-gdpr-subject-access-2018": ukGdprSubjectAccess2018,
  "uk-gdpr-subject-access-2026": ukGdprSubjectAccess2026,
  "uk-law-enforcement-data-2018": ukLawEnforcementData2018,
  "uk-law-enforcement-data-2026": ukLawEnforcementData2026,
  "uk-members-enquiries-practice": ukMembersEnquiriesPractice,
  "wales-planning-2016": walesPlanning2016,
  "wales-psow-model": walesPsowModel,
  "wales-social-services-complaints-2014": walesSocialServicesComplaints2014,
};

/**
 * The shipped bank holidays by division, with coverage, retrieval date and the day each extra holiday was announced.
 */
export const bankHolidays: BankHolidays = publishedBankHolidays();
